"""Many documents: readers and writers of files, and the loop that cleans what they hold."""
