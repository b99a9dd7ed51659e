"""The data dictionary: what every published table and column means, generated from the dbt project."""
