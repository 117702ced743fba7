//! The command line: files in, results on standard output, everything else on standard error.

#[cfg(not(target_os = "unknown"))]
mod arguments;
#[cfg(not(target_os = "unknown"))]
mod files;
#[cfg(not(target_os = "unknown"))]
mod profile;
#[cfg(not(target_os = "unknown"))]
mod run;

#[cfg(not(target_os = "unknown"))]
fn main() -> std::process::ExitCode {
    run::main()
}

#[cfg(target_os = "unknown")]
fn main() {}
