"""dbt in a process of its own: `python -m orchestration.check.dbt_child ARGUMENTS`, which gets ready, then waits for a word.

Its start takes seconds and needs nothing of the files, so they are read and judged meanwhile. The project is not parsed
again: the manifest is given to it.
"""

import sys

from orchestration.dbt_process import prepared_graph, tie_to_parent


def main() -> None:
    """Run dbt with this process's arguments when a line comes in; not at all if the input ends without one."""
    tie_to_parent()
    from dbt.cli.main import dbtRunner
    from dbt.contracts.graph.nodes import ModelNode, SeedNode

    manifest = prepared_graph()
    for node in manifest.nodes.values():
        # Descriptions are for readers of a published file: here they would take a quarter of the time.
        if isinstance(node, ModelNode | SeedNode):
            node.config.persist_docs = {}
    manifest.build_flat_graph()  # type: ignore[no-untyped-call]  # dbt states no types
    if sys.stdin.readline():
        result = dbtRunner(manifest=manifest).invoke(sys.argv[1:])
        sys.exit(0 if result.success else 1)


if __name__ == "__main__":
    main()
