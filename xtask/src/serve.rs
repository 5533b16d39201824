//! A small server of static files for this machine: GET and HEAD, one folder, nothing above it.

use crate::shell::Result;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

const LONGEST_HEAD: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(10);

/// Answers until the process ends. A connection carries one request: simple, and fast enough for one reader.
pub fn forever(listener: &TcpListener, folder: &Path) -> Result {
    let folder = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
    for connection in listener.incoming().flatten() {
        let folder = folder.clone();
        // What a browser breaks off is no concern of the server.
        thread::spawn(move || answer(connection, &folder));
    }
    Ok(())
}

fn answer(mut connection: TcpStream, folder: &Path) -> std::io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new((&connection).take(LONGEST_HEAD));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 0 && !header.trim().is_empty() {
        header.clear();
    }
    let reply = reply(&request, folder);
    connection.write_all(&reply)
}

/// The whole reply to the request line `GET /path HTTP/1.1`.
fn reply(request: &str, folder: &Path) -> Vec<u8> {
    let mut words = request.split_whitespace();
    let (method, address) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if method != "GET" && method != "HEAD" {
        return message(
            "405 Method Not Allowed",
            "Allow: GET, HEAD\r\n",
            "text/plain; charset=utf-8",
            b"only GET and HEAD",
        );
    }
    let found = file_of(address, folder).and_then(|file| fs::read(&file).ok().map(|body| (file, body)));
    let mut whole = match found {
        Some((file, body)) => message("200 OK", "", media_type(&file), &body),
        // As hosts of static sites do, if the site has such a page.
        None => match fs::read(folder.join("404.html")) {
            Ok(page) => message("404 Not Found", "", "text/html; charset=utf-8", &page),
            Err(_) => message("404 Not Found", "", "text/plain; charset=utf-8", b"no such file"),
        },
    };
    if method == "HEAD" {
        let head = whole.windows(4).position(|bytes| bytes == b"\r\n\r\n").map_or(whole.len(), |end| end + 4);
        whole.truncate(head);
    }
    whole
}

fn message(status: &str, headers: &str, media_type: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    // `no-cache` (ask again each time): after a rebuild, a reload must show the new page.
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n{headers}Cache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

/// The file an address names, if it is inside `folder`; a folder stands for its `index.html`. `folder` is canonical.
fn file_of(address: &str, folder: &Path) -> Option<PathBuf> {
    let path = percent_decoded(address.split(['?', '#']).next()?)?;
    let relative = PathBuf::from(path.strip_prefix('/')?);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    // Links inside the folder may point out of it, hence the second look.
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => u8::from_str_radix(std::str::from_utf8(&[rest.next()?, rest.next()?]).ok()?, 16).ok()?,
            _ => byte,
        });
    }
    let text = String::from_utf8(bytes).ok()?;
    // A backslash separates folders on some systems and a zero ends a name on others; no file of ours has either.
    (!text.contains(['\\', '\0'])).then_some(text)
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder `site` with a page, and beside it a file that must stay out of reach. Gone with the test.
    struct Site {
        outer: PathBuf,
        folder: PathBuf,
    }

    impl Site {
        fn new(name: &str) -> Self {
            let outer = std::env::temp_dir().join(format!("stdwi-serve-{name}-{}", std::process::id()));
            let folder = outer.join("site");
            fs::create_dir_all(folder.join("sub dir")).unwrap();
            fs::write(folder.join("index.html"), "page").unwrap();
            fs::write(folder.join("sub dir/core.wasm"), "wasm").unwrap();
            fs::write(outer.join("secret.txt"), "secret").unwrap();
            Self { folder: folder.canonicalize().unwrap(), outer }
        }

        fn get(&self, request: &str) -> String {
            String::from_utf8(reply(request, &self.folder)).unwrap()
        }
    }

    impl Drop for Site {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.outer);
        }
    }

    #[test]
    fn serves_files_with_their_media_type() {
        let site = Site::new("files");
        let page = site.get("GET /?query HTTP/1.1");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"), "{page}");
        assert!(page.ends_with("\r\n\r\npage"));
        assert!(site.get("GET /sub%20dir/core.wasm HTTP/1.1").contains("application/wasm"));
        assert!(site.get("GET /nothing HTTP/1.1").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn what_is_missing_gets_the_page_of_the_site_for_that() {
        let site = Site::new("missing");
        fs::write(site.folder.join("404.html"), "lost").unwrap();
        let reply = site.get("GET /index.html%23v%3D1 HTTP/1.1");
        assert!(reply.starts_with("HTTP/1.1 404") && reply.contains("text/html") && reply.ends_with("lost"), "{reply}");
    }

    #[test]
    fn head_has_the_length_and_no_body() {
        let head = Site::new("head").get("HEAD / HTTP/1.1");
        assert!(head.contains("Content-Length: 4\r\n") && head.ends_with("\r\n\r\n"), "{head}");
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let site = Site::new("outside");
        let addresses = [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "//etc/passwd",
            "/..\\secret.txt",
            "/%",
            "",
            "*",
        ];
        for address in addresses {
            let reply = site.get(&format!("GET {address} HTTP/1.1"));
            assert!(reply.starts_with("HTTP/1.1 404"), "{address}: {reply}");
        }
    }

    #[test]
    fn other_methods_are_refused() {
        let site = Site::new("methods");
        for request in ["POST / HTTP/1.1", "DELETE /index.html HTTP/1.1", "", "\u{1}"] {
            assert!(site.get(request).starts_with("HTTP/1.1 405"), "{request}");
        }
    }
}
