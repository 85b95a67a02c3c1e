filedesc://test.arc 0.0.0.0 20060302100000 text/plain 68
1 0 Archive
URL IP-address Archive-date Content-type Archive-length

http://p.example/1 192.0.2.7 20060302100000 text/html 520
HTTP/1.1 200 OK
Content-Type: text/html

<!DOCTYPE html><html><head><title>Ferry stays</title><meta property="og:site_name" content="Post">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays","datePublished":"2026-03-02"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Ferry stays</h1><p>“We will keep the ferry running,” said Ilse Varga.</p>
<blockquote><p>An &ldquo;insult&rdquo; &amp; more, Tomas Brandt said.<br>Twice.</p></blockquote></article></body></html>
http://p.example/2 192.0.2.7 20060302100000 text/plain 73
HTTP/1.1 200 OK
Content-Type: text/plain

“No,” said Tomas Brandt.
