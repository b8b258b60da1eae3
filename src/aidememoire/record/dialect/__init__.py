"""The one place that knows SQLite from PostgreSQL: connections, locks, the index of words, triggers, errors."""

from aidememoire.record.dialect.asking import columns_of, damage, size, table_names, table_of
from aidememoire.record.dialect.connections import (
    emptied,
    engine_of,
    explained,
    let_readers_in,
    missing,
    name_of,
    only_read,
    reading,
    url_of,
    writing,
)
from aidememoire.record.dialect.making import (
    create_doubt_index,
    create_refusal,
    find_cells_by_place,
    forbid_changes,
    least_sure,
    partial_index,
)
from aidememoire.record.dialect.names import POSTGRESQL, SQLITE
from aidememoire.record.dialect.word_index import (
    create_word_index,
    drop_word_index,
    index_words,
    indexed,
    latest_with_words,
    with_words,
)

__all__ = [
    "POSTGRESQL",
    "SQLITE",
    "columns_of",
    "create_doubt_index",
    "create_refusal",
    "create_word_index",
    "damage",
    "drop_word_index",
    "emptied",
    "engine_of",
    "explained",
    "find_cells_by_place",
    "forbid_changes",
    "index_words",
    "indexed",
    "latest_with_words",
    "least_sure",
    "let_readers_in",
    "missing",
    "name_of",
    "only_read",
    "partial_index",
    "reading",
    "size",
    "table_names",
    "table_of",
    "url_of",
    "with_words",
    "writing",
]
