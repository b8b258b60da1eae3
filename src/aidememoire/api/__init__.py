"""The REST API: what the record answers, as JSON."""

from aidememoire.api.app import create_app, description, include

__all__ = ["create_app", "description", "include"]
