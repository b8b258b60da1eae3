"""Who has signed in, told by a signed cookie; and the token that every form of theirs must send, which is bound to it."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field

HOURS = 12


def _nonce() -> str:
    return secrets.token_hex(8)


@dataclass(frozen=True, slots=True)
class Session:
    """A visit from signing in on, until the second `ends` (Unix time). Nobody has signed in yet where there is no name."""

    ends: int
    name: str = ""
    stamp: str = ""
    nonce: str = field(default_factory=_nonce)


def seal(session: Session, key: bytes) -> str:
    """Return the session as a cookie's value, which only who has the key can make."""
    parts = [session.ends, session.name, session.stamp, session.nonce]
    body = base64.urlsafe_b64encode(json.dumps(parts).encode()).decode()
    return f"{body}.{_signed('session', body, key)}"


def unseal(cookie: str, key: bytes, now: float) -> Session | None:
    """Return the session of a cookie; None where it was not sealed with this key, or has ended."""
    body, _, signature = cookie.partition(".")
    if not _same(signature, _signed("session", body, key)):
        return None
    session = Session(*json.loads(base64.urlsafe_b64decode(body)))
    return session if session.ends > now else None


def csrf_of(cookie: str, key: bytes) -> str:
    """Return the token that the forms of this session must send."""
    return _signed("csrf", cookie, key)


def is_csrf(token: str, cookie: str, key: bytes) -> bool:
    """Tell whether a token is that of the session."""
    return _same(token, csrf_of(cookie, key))


def _signed(purpose: str, words: str, key: bytes) -> str:
    raw = f"{purpose}:{words}".encode("utf-8", "surrogatepass")
    return hmac.new(key, raw, hashlib.sha256).hexdigest()


def _same(given: str, right: str) -> bool:
    return hmac.compare_digest(given.encode("utf-8", "surrogatepass"), right.encode())
