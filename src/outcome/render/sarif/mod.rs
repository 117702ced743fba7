//! SARIF 2.1.0, the interchange format of static analysis (OASIS), for editors and review systems.
//!
//! A leading finding is a result; those that it explains are related locations of it, so that one cause counts once. What could
//! not be checked is a result of kind `open`. Inputs that could not be read are notifications.

mod location;

use super::{Renderer, json};
use crate::outcome::rules::{self, RuleFacts};
use crate::outcome::{Edit, Failure, Finding, Fix, Outcome, Unchecked, VERSION};
use location::{Artifact, related};
use serde_json::{Value, json as value};
use std::io::{Result, Write};

/// The published schema of the format.
const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

/// One log with one run; outcomes become its results in order.
#[derive(Debug)]
pub struct Sarif {
    rules: Vec<RuleFacts>,
    artifacts: Vec<Value>,
    notifications: Vec<Value>,
    failed: bool,
    any: bool,
}

impl Default for Sarif {
    fn default() -> Self {
        Self { rules: rules::published(), artifacts: Vec::new(), notifications: Vec::new(), failed: false, any: false }
    }
}

impl Renderer for Sarif {
    fn start(&mut self, out: &mut dyn Write) -> Result<()> {
        write!(out, r#"{{"$schema":"{SCHEMA}","version":"2.1.0","runs":[{{"tool":"#)?;
        json::write(&self.tool(), out)?;
        write!(
            out,
            r#","language":"zh-CN","columnKind":"utf16CodeUnits","newlineSequences":["\r\n","\n","\r"],"results":["#
        )
    }

    fn outcome(&mut self, outcome: &Outcome, out: &mut dyn Write) -> Result<()> {
        let artifact = Artifact::new(outcome, self.artifacts.len());
        self.artifacts.push(artifact.description());
        self.notify(&artifact);
        let leading = outcome.findings.iter().filter(|finding| finding.leads());
        let results = leading.map(|finding| self.result(&artifact, finding));
        let open = outcome.unchecked.iter().map(|item| self.open(&artifact, item));
        for result in results.chain(open).collect::<Vec<_>>() {
            if std::mem::replace(&mut self.any, true) {
                out.write_all(b",")?;
            }
            json::write(&result, out)?;
        }
        Ok(())
    }

    fn finish(&mut self, out: &mut dyn Write) -> Result<()> {
        write!(out, r#"],"artifacts":"#)?;
        json::write(&self.artifacts, out)?;
        write!(out, r#","invocations":["#)?;
        let invocation = value!({
            "executionSuccessful": !self.failed,
            "toolExecutionNotifications": self.notifications,
        });
        json::write(&invocation, out)?;
        writeln!(out, "]}}]}}")
    }
}

impl Sarif {
    fn tool(&self) -> Value {
        let rules: Vec<Value> = self.rules.iter().map(descriptor).collect();
        value!({ "driver": {
            "name": "gouji",
            "fullName": "勾稽 gouji",
            "version": VERSION,
            "semanticVersion": VERSION,
            "language": "zh-CN",
            "shortDescription": { "text": "核对政府信息公开工作年度报告" },
            "rules": rules,
        }})
    }

    /// The index of a rule in the list of the tool; -1, as the format has it, when it is not there.
    fn index(&self, rule: &str) -> i64 {
        let at = self.rules.iter().position(|known| known.id == rule);
        at.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1)
    }

    fn result(&self, artifact: &Artifact<'_>, finding: &Finding) -> Value {
        let consequences = artifact.consequences.explained_by(finding);
        let fixes: Vec<Value> = finding.fixes.iter().filter_map(|change| fix(artifact, change)).collect();
        let explains: Vec<&str> = consequences.iter().map(|finding| finding.fingerprint.as_str()).collect();
        value!({
            "ruleId": finding.rule,
            "ruleIndex": self.index(finding.rule),
            "kind": "fail",
            "level": level(finding.severity),
            "message": { "text": format!("{}{}", finding.message, finding.help) },
            "locations": [artifact.of(finding)],
            "relatedLocations": related(artifact, finding, consequences),
            "partialFingerprints": { "gouji/v1": finding.fingerprint },
            "fixes": fixes,
            "properties": {
                "quote": finding.quote,
                "expected": finding.expected,
                "actual": finding.actual,
                "cells": finding.cells,
                "explains": explains,
            },
        })
    }

    fn open(&self, artifact: &Artifact<'_>, item: &Unchecked) -> Value {
        value!({
            "ruleId": item.rule,
            "ruleIndex": self.index(item.rule),
            "kind": "open",
            "level": "none",
            "message": { "text": format!("未能检查：{}", item.reason) },
            "locations": [artifact.whole()],
        })
    }

    fn notify(&mut self, artifact: &Artifact<'_>) {
        if let Some(failure) = &artifact.outcome.error {
            self.failed = true;
            self.notifications.push(unread(artifact, failure));
        }
        for item in &artifact.outcome.diagnostics {
            self.notifications.push(value!({
                "descriptor": { "id": item.id },
                "level": "note",
                "message": { "text": item.message },
                "locations": [artifact.whole()],
            }));
        }
    }
}

fn unread(artifact: &Artifact<'_>, failure: &Failure) -> Value {
    value!({
        "descriptor": { "id": failure.code },
        "level": "error",
        "message": { "text": failure.message },
        "locations": [artifact.whole()],
    })
}

fn descriptor(rule: &RuleFacts) -> Value {
    let periods = rule.eras.join("、");
    value!({
        "id": rule.id,
        "name": rule.name,
        "shortDescription": { "text": rule.name },
        "fullDescription": { "text": rule.summary },
        "help": {
            "text": format!("{}适用时期：{periods}。", rule.summary),
            "markdown": format!("**{}**（{}）\n\n{}\n\n适用时期：{periods}。", rule.name, rule.family_title, rule.summary),
        },
        "defaultConfiguration": { "enabled": rule.default, "level": level(rule.severity) },
        "properties": { "tags": [rule.family], "eras": rule.eras, "page": format!("rules/{}.html", rule.id) },
    })
}

fn level(severity: &str) -> &'static str {
    match severity {
        "error" => "error",
        "warning" => "warning",
        _ => "note",
    }
}

/// A fix that replaces text; a fix that only names cells, or one of a file that is no text, cannot be expressed.
fn fix(artifact: &Artifact<'_>, fix: &Fix) -> Option<Value> {
    let replacement = |edit: &Edit| {
        let region = artifact.region(edit.span, None)?;
        Some(value!({ "deletedRegion": region, "insertedContent": { "text": edit.text } }))
    };
    let replacements: Option<Vec<Value>> = fix.edits.iter().map(replacement).collect();
    let replacements = replacements.filter(|all| !all.is_empty())?;
    Some(value!({
        "description": { "text": fix.title },
        "artifactChanges": [{ "artifactLocation": artifact.location(), "replacements": replacements }],
        "properties": { "applicability": fix.applicability },
    }))
}
