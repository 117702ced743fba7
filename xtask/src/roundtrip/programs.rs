//! LibreOffice and Chromium without their windows.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail, ensure};

use super::within;
use crate::browser;
use crate::process::{answer, command, root, run, version};

const INSTALL: &str = "apt-get install --yes --no-install-recommends libreoffice-writer libreoffice-calc";

/// A file and what it becomes.
pub struct Conversion {
    /// The file, from the repository's root.
    pub from: &'static str,
    /// The ending of what it becomes.
    pub to: &'static str,
}

/// Installs what is missing when run as root, and otherwise says what to type.
pub fn install() -> Result<()> {
    browser::install()?;
    if version("soffice").is_some() {
        return Ok(());
    }
    if answer(&mut command("id -u"))?.trim() != "0" {
        bail!("来回转换需要 LibreOffice。请先运行：sudo apt-get update && sudo {INSTALL}");
    }
    run(&mut command("apt-get update --quiet"))?;
    run(command(INSTALL).arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Converts a file with LibreOffice, whose settings are kept apart from the user's.
pub fn convert(conversion: &Conversion, folder: &Path) -> Result<PathBuf> {
    let settings = format!("-env:UserInstallation=file://{}", within(folder, "settings").display());
    let mut soffice = command("soffice");
    soffice.arg(settings).args(["--headless", "--convert-to", conversion.to, "--outdir"]).arg(folder);
    if conversion.from.ends_with(".html") {
        soffice.arg("--infilter=HTML (StarWriter)");
    }
    run(soffice.arg(root().join(conversion.from)))?;
    let stem = Path::new(conversion.from).file_stem().unwrap_or_default().to_string_lossy();
    let result = within(folder, &format!("{stem}.{}", conversion.to));
    ensure!(result.exists(), "LibreOffice 没有写出 {}", result.display());
    Ok(result)
}

/// Prints a page to PDF with Chromium.
pub fn print(page: &str, folder: &Path) -> Result<PathBuf> {
    let result = within(folder, "chromium.pdf");
    let mut chromium = command(browser::CHROMIUM);
    chromium.args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]);
    chromium.arg(format!("--print-to-pdf={}", result.display()));
    run(chromium.arg(format!("file://{}", root().join(page).display())))?;
    ensure!(result.exists(), "Chromium 没有写出 {}", result.display());
    Ok(result)
}
