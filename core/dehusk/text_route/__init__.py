"""The way of a text: its lines become blocks, and of a whole page's text the run of blocks that is the article."""
