"""What looks at the blocks of a page and says which are husk: one file a stage, one public function a file."""
