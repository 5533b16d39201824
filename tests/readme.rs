//! The README's table of keys is the one that the program prints.

use std::process::Command;

#[test]
fn the_table_of_keys_is_what_stdwi_prints() {
    let output = Command::new(env!("CARGO_BIN_EXE_stdwi")).arg("keys").output().expect("stdwi runs");
    let table = String::from_utf8(output.stdout).expect("text");
    let readme = include_str!("../README.md");
    let between = readme.split("<!-- keys -->\n").nth(1).and_then(|rest| rest.split("<!-- /keys -->").next());
    assert_eq!(between.expect("README.md has the marks").trim(), table.trim(), "put the output of `stdwi keys` there");
}
