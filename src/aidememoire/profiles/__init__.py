"""Profiles: what is known of a process, read from YAML and checked whole."""

from aidememoire.profiles.digest import digest
from aidememoire.profiles.loading import (
    load_profile,
    profile_as_text,
    profile_files,
    profile_names,
    profile_of_text,
)
from aidememoire.profiles.profile import Actor, Instrument, Office, Place, Profile, Term, Title

__all__ = [
    "Actor",
    "Instrument",
    "Office",
    "Place",
    "Profile",
    "Term",
    "Title",
    "digest",
    "load_profile",
    "profile_as_text",
    "profile_files",
    "profile_names",
    "profile_of_text",
]
