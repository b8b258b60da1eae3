"""What the web pages and the REST API share: who visits, what they may do, and what every answer carries."""

from aidememoire.hosting.gate import Gate, install, open_gate
from aidememoire.hosting.rights import Role
from aidememoire.hosting.visit import Visit, visit, visit_to

__all__ = ["Gate", "Role", "Visit", "install", "open_gate", "visit", "visit_to"]
