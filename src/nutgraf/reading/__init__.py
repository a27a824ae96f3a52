"""What acquiring, cleaning, detecting and dividing stand on: bytes, lines, cue words, languages."""
