"""YAML as plain words, lists and mappings that know the line on which each of them stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import yaml

from aidememoire.model.errors import ProfileError

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
Step: TypeAlias = str | int

# libyaml is about ten times as quick; PyYAML is at times built without it.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Tree:
    """One YAML file: its `data`, and by its nodes the line of everything in it.

    Every scalar stays the words that stand in the file: `NO` is Norway and no truth value, `2021-08` no number.
    """

    file: str
    data: Data
    root: yaml.Node | None
    doubles: tuple[ProfileError, ...] = ()

    def has(self, path: Sequence[Step]) -> bool:
        """Tell whether the file itself has something at this path of keys and positions."""
        data = self.data
        for step in path:
            if isinstance(data, dict) and step in data:
                data = data[str(step)]
            elif isinstance(data, list) and isinstance(step, int) and step < len(data):
                data = data[step]
            else:
                return False
        return True

    def line(self, path: Sequence[Step]) -> int | None:
        """Return the line, from 1, of what stands at the path, or of the last thing on the way to it."""
        line, node = None, self.root
        for step in path:
            line, node = _step(node, step) or (line, None)
        if line is None and self.root is not None:
            return int(self.root.start_mark.line) + 1
        return line


def parse(file: str, text: str) -> Tree:
    """Return the YAML text as a tree; raises ProfileError where it is not YAML."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
        doubles: list[ProfileError] = []
        return Tree(file, _Plain(file, doubles, set()).data(root), root, tuple(doubles))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else None
        raise ProfileError(file, line, f"this is not YAML: {error.problem or error.context}", _MEND) from error
    except yaml.YAMLError as error:
        raise ProfileError(file, None, f"this is not YAML: {_first_line(error)}", _MEND) from error
    except RecursionError as error:
        raise ProfileError(file, None, "this is nested too deeply", "a profile has at most six levels") from error


_MEND = "mind the indents, a space after each colon, and quotation marks around words that hold a colon"


@dataclass(frozen=True, slots=True)
class _Plain:
    """Turns nodes to plain data, and notes keys that stand twice."""

    file: str
    doubles: list[ProfileError]
    seen: set[int]

    def data(self, node: yaml.Node | None) -> Data:
        """Return what a node of YAML holds, each scalar as its words; raises ProfileError where an anchor is used twice."""
        if node is None or node.tag == _NULL:
            return None
        if isinstance(node, yaml.ScalarNode):
            return str(node.value).strip()
        if id(node) in self.seen:
            # An anchor used twice could make a small file unfold into one without end.
            line = node.start_mark.line + 1
            raise ProfileError(
                self.file, line, "this part is used twice by a YAML anchor", "write it out where it belongs"
            )
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.data(each) for each in node.value]
        return self._mapping(node)

    def _mapping(self, node: yaml.Node) -> dict[str, Data]:
        pairs: dict[str, Data] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                raise ProfileError(self.file, line, "a key is no plain word", "write a word before the colon")
            if key.value in pairs:
                fault = f"{key.value} stands here a second time"
                self.doubles.append(ProfileError(self.file, line, fault, "join the two entries, or rename one"))
            pairs[key.value] = self.data(value)
        return pairs


def _step(node: yaml.Node | None, step: Step) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line + 1, node.value[step]
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line + 1, value
    return None


def _first_line(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]
