//! Running other programs: at the repository's root, with the project's own tools first on `PATH`.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The repository's root.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

/// A command with its arguments, the latter separated by spaces, to be run at the root.
///
/// The tools of `target/tools` and `www/node_modules` are found before those of the system.
pub fn command(line: &str) -> Command {
    let mut words = line.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or_default());
    command.args(words).current_dir(root()).env("PATH", path());
    command
}

/// Runs a command to its end, its output passed through. An error names the command that failed.
pub fn run(command: &mut Command) -> Result<()> {
    let shown = describe(command);
    eprintln!("$ {shown}");
    let status = command.status().with_context(|| format!("无法运行 {shown}"))?;
    ensure!(status.success(), "{shown}（{status}）");
    Ok(())
}

/// What a command prints to standard output. Its own messages are passed through.
pub fn answer(command: &mut Command) -> Result<String> {
    let shown = describe(command);
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("无法运行 {shown}"))?;
    ensure!(output.status.success(), "{shown}（{}）", output.status);
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The version that a program states, its second word; `None` when the program is not there or does not work.
pub fn version(line: &str) -> Option<String> {
    let output = command(line).arg("--version").stderr(Stdio::null()).output().ok()?;
    let printed = String::from_utf8_lossy(&output.stdout);
    output.status.success().then(|| printed.split_whitespace().nth(1).unwrap_or_default().to_owned())
}

fn describe(command: &Command) -> String {
    let arguments = command.get_args().map(|word| word.to_string_lossy());
    std::iter::once(command.get_program().to_string_lossy()).chain(arguments).collect::<Vec<_>>().join(" ")
}

fn path() -> OsString {
    let own = [root().join("target/tools/bin"), root().join("www/node_modules/.bin")];
    let inherited = env::var_os("PATH").unwrap_or_default();
    env::join_paths(own.into_iter().chain(env::split_paths(&inherited))).unwrap_or(inherited)
}
