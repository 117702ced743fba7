//! The system's Chromium with its driver, Firefox, a Chinese font and a web server, for the tests and screenshots of the page.

use std::path::Path;

use anyhow::{Result, bail};

use crate::process::{answer, command, run};

/// Debian's Chromium.
pub const CHROMIUM: &str = "/usr/bin/chromium";
/// Debian's ChromeDriver, of the same version as its Chromium.
pub const DRIVER: &str = "/usr/bin/chromedriver";

/// Debian's Firefox, of the line that offices keep for a year.
pub const FIREFOX: &str = "/usr/bin/firefox-esr";

/// Debian's Chromium without windows: the same program, several times cheaper a page.
pub const HEADLESS: &str = "/usr/bin/chromium-headless-shell";

const SERVER: &str = "/usr/sbin/nginx";
const FONT: &str = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
const INSTALL: &str = "apt-get install --yes --no-install-recommends chromium chromium-driver chromium-headless-shell \
                       firefox-esr fonts-noto-cjk nginx-light";

/// Installs what is missing when run as root, and otherwise says what to type.
pub fn install() -> Result<()> {
    if [CHROMIUM, DRIVER, HEADLESS, FIREFOX, FONT, SERVER].iter().all(|file| Path::new(file).exists()) {
        return Ok(());
    }
    if answer(&mut command("id -u"))?.trim() != "0" {
        bail!(
            "测试网页需要 Chromium、它的驱动、Firefox、中文字体和 nginx。请先运行：sudo apt-get update && sudo {INSTALL}"
        );
    }
    run(&mut command("apt-get update --quiet"))?;
    run(command(INSTALL).arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive"))
}
