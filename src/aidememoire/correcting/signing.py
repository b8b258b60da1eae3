"""Who says what is recorded by hand."""

from __future__ import annotations

import getpass
import subprocess

from aidememoire.model import SettingsError


def name_of() -> str:
    """Return who sits here: git's user.name, else the name of the system's user; raises SettingsError."""
    try:
        asked = subprocess.run(["git", "config", "user.name"], capture_output=True, text=True, check=False, timeout=5)  # noqa: S607
        named = asked.stdout.strip()
    except (OSError, subprocess.TimeoutExpired):
        named = ""
    try:
        return named or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise SettingsError("it is not known who you are; say it with `by`") from error
