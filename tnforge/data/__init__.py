"""Data: structures with what is known of them, read from files, checked, split and put into batches."""
