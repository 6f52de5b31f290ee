"""The report: one HTML page, whole in itself, that shows articles with their husk struck out in its places."""
