"""What a profile knows as one short figure, so that one that was edited under its old name can be told apart."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date

from aidememoire.profiles.profile import Profile


def digest(profile: Profile) -> str:
    """Return the SHA-256 of all that the profile and its bases know, in hexadecimal.

    How the files are laid out and what is remarked in them does not count; the order of what they list does, since the
    first of two names that fit is taken.
    """
    known = json.dumps(asdict(profile), ensure_ascii=False, separators=(",", ":"), default=date.isoformat)
    return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()
