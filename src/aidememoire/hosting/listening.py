"""The socket that a server listens at."""

from __future__ import annotations

import errno
import socket

from aidememoire.model.errors import SettingsError


def listener_at(host: str, port: int) -> socket.socket:
    """Return a socket that listens, at any free port for 0; raises SettingsError where the address cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listener = socket.create_server((host.strip("[]"), port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise SettingsError(f"port {port} of {host} is in use; give another one by --port, or 0 for any") from error
        mend = "give an address of this machine by --host, and a port from 1024 on by --port"
        raise SettingsError(f"{host}:{port} cannot be listened at ({error.strerror or error}); {mend}") from error
    # Else each answer, whose head and body are sent one after the other, waits 40 ms for the other side's word.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener
