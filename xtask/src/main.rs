//! The project's own commands: `cargo xtask <command>`. Each installs what it lacks and reuses what is there.

mod bench;
mod browser;
mod build;
mod docs;
// The tests' own writer of consistent reports.
#[path = "../../tests/generator/mod.rs"]
mod generator;
mod licences;
mod node;
mod notices;
mod process;
mod reproduce;
mod roundtrip;
mod serve;
mod shots;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;

const USAGE: &str = "用法：cargo xtask <命令>
  serve      构建并在 http://127.0.0.1:8642/ 打开网页
  test       安装缺少的工具，运行全部检查和测试
  build      写出 dist/site/、dist/gouji.html 和 dist/npm/
  bench      与 AutoCorrect 并排测速
  reproduce  在两个文件夹里各构建一次，核对结果完全相同
  licences   写出 target/licences.txt：发布的文件所含各部分的许可
  docs       写出规则的说明页；docs --check 只检查是否过时
  shots      给网页截图
  roundtrip  用 LibreOffice 和 Chromium 来回转换样例，核对读出的格子；roundtrip --keep 把结果留作样例";

const WRONG_USAGE: u8 = 2;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let command = arguments.first().map(String::as_str);
    match command {
        Some("serve") => report(serve::run()),
        Some("test") => report(test::run_all()),
        Some("build") => report(build::run()),
        Some("bench") => report(bench::run()),
        Some("reproduce") => report(reproduce::run_both()),
        Some("licences") => report(notices::write()),
        Some("docs") if arguments.iter().any(|word| word == "--check") => report(docs::check()),
        Some("docs") => report(docs::write()),
        Some("shots") => report(shots::run()),
        Some("roundtrip") => report(roundtrip::run_all(arguments.iter().any(|word| word == "--keep"))),
        _ => refuse(USAGE),
    }
}

fn report(result: Result<()>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("失败：{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn refuse(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::from(WRONG_USAGE)
}
