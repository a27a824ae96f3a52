"""Files that are neither plain text nor pages: office documents, books, mails, feeds, data, subtitles, PDF."""
