//! Build everything, then serve it to this machine's browser.

use crate::shell::{Result, root};
use crate::{build, serve};
use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};

const USUAL_PORT: u16 = 8080;

pub fn run(arguments: &[String]) -> Result {
    let port = match arguments {
        [] => None,
        [flag, text] if flag == "--port" => {
            Some(text.parse::<u16>().map_err(|_| format!("`{text}` is no port: a number from 0 to 65535 is needed"))?)
        }
        _ => return Err("usage: cargo xtask demo [--port N]".into()),
    };
    // The port comes first: a taken one should be known before minutes of compiling.
    let listener = listen(port)?;
    build::run_build()?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!("\nSTDWI Lab is at http://{address}/  (Ctrl-C ends it)");
    serve::forever(&listener, &root().join("dist"))
}

/// The port asked for; or else the usual one, or any that is free.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => bind(port).map_err(|error| format!("port {port}: {error}")),
        None => bind(USUAL_PORT)
            .or_else(|error| if error.kind() == ErrorKind::AddrInUse { bind(0) } else { Err(error) })
            .map_err(|error| format!("no port can be opened: {error}")),
    }
}
