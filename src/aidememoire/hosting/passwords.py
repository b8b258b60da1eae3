"""Passwords and API tokens as they are kept: neither can be got back from what is stored."""

from __future__ import annotations

import hashlib
import hmac
import secrets

SHORTEST = 12
# RFC 7914; the cost is one that OWASP names as enough: 16 MiB, five times over.
_N, _R, _P, _MEMORY = 2**14, 8, 5, 64 * 2**20


def hashed(password: str) -> str:
    """Return the scrypt hash of a password, with its salt."""
    salt = secrets.token_bytes(16)
    return f"{salt.hex()}${_scrypt(password, salt).hex()}"


def fits(password: str, kept: str) -> bool:
    """Tell whether a password is the one that was hashed; takes as long where it is not."""
    salt, _, digest = kept.partition("$")
    return hmac.compare_digest(_scrypt(password, bytes.fromhex(salt)).hex(), digest)


def new_token() -> str:
    """Return a new API token: 256 bits that cannot be guessed."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """Return what is kept of an API token; a token is too long to be guessed, so that a plain hash is enough."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _scrypt(password: str, salt: bytes) -> bytes:
    raw = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(raw, salt=salt, n=_N, r=_R, p=_P, maxmem=_MEMORY)


NOBODY = hashed(secrets.token_hex(16))
"""The hash of a password that nobody has: an unknown name must take as long as a known one."""
