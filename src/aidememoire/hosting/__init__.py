"""What the web pages and the REST API share: who visits, what they may do, and what every answer carries."""

from aidememoire.hosting.gate import Gate, install, open_gate
from aidememoire.hosting.visit import Role, Visit, visit, visit_of

__all__ = ["Gate", "Role", "Visit", "install", "open_gate", "visit", "visit_of"]
