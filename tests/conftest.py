"""What holds for every test: no deadlines, for how long an example takes tells of the machine and not of the program."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("house", deadline=None)
settings.load_profile("house")
