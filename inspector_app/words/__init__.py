"""What people read outside the window, in Chinese and English."""
