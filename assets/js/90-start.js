// What an earlier page could not send goes out first.
pump();
