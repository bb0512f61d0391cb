"""Files that hold others, opened with limits: ZIP, gzip and bzip2, and streams that may break off."""
