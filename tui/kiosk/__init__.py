"""The kiosk: visits one after another, of which nothing stays behind."""
