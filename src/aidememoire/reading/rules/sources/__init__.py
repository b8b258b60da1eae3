"""Whose words they are: passives, second verbs, purposes, sources of sources, verbs that share a subject."""
