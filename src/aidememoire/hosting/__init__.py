"""What the web pages and the REST API share: who visits, what they may do, and what every answer carries."""

from aidememoire.hosting.visit import Role, Visit, visit

__all__ = ["Role", "Visit", "visit"]
