//! The facts in other tongues: JSON Schema for the API, TypeScript for the app. Generated, committed, compared in CI.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use crate::{
    acts, codes,
    facts::{Class, Field, Group, Shape},
    kinds::KindName,
    value::{COUNT_MAX, ITEMS_MAX, LONG_TEXT_CHARS_MAX, TEXT_CHARS_MAX},
};

/// A share set: its code, and the fields that it opens, by kind.
pub type ShareSet = (&'static str, &'static [(&'static str, &'static [&'static str])]);

/// What partners may be shown after acceptance, by share set: kind and fields. The one list that both server and app read.
/// Consent names these sets; nothing outside them ever leaves through a referral.
pub const SHARE_SETS: &[ShareSet] = &[
    ("identity", &[("person", &["name", "sex", "age", "languages", "nationality", "photo"])]),
    ("contact_details", &[("person", &["phone", "place", "place_note"])]),
    (
        "situation",
        &[
            ("person", &["sex", "age", "living", "school", "vulnerability", "status"]),
            ("case", &["number", "status", "risk", "summary", "about", "care", "person"]),
        ],
    ),
    ("wishes", &[("person", &["wishes"]), ("case", &["child_view", "person"])]),
    ("notes", &[("note", &["kind", "time", "text", "person", "case", "shareable"])]),
    (
        "plan",
        &[(
            "plan_item",
            &[
                "domain", "goal", "action", "service", "urgency", "due", "who", "status", "done", "person",
                "case",
            ],
        )],
    ),
];

/// JSON Schema (2020-12) of one kind's fields.
pub fn json_schema(kind: KindName) -> Value {
    let facts = kind.facts();
    let properties: Map<String, Value> =
        facts.fields.iter().map(|field| (field.name.to_owned(), field_schema(field))).collect();
    json!({
        "title": facts.name,
        "description": facts.doc.trim(),
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn field_schema(field: &Field) -> Value {
    let mut schema = shape_schema(field.shape);
    if let Value::Object(map) = &mut schema {
        map.insert("description".to_owned(), json!(field.doc.trim()));
        map.insert("x-class".to_owned(), json!(field.class));
        if !field.standard.is_empty() {
            map.insert("x-standard".to_owned(), json!(field.standard));
        }
        if field.act_only {
            map.insert("readOnly".to_owned(), json!(true));
        }
    }
    schema
}

fn shape_schema(shape: Shape) -> Value {
    let uuid = json!({"type": "string", "format": "uuid"});
    let list =
        |items: Value| json!({"type": "array", "items": items, "uniqueItems": true, "maxItems": ITEMS_MAX});
    let code = |name: &str| {
        let ids: Vec<&str> =
            codes::find(name).map(|list| list.codes.iter().map(|code| code.id).collect()).unwrap_or_default();
        json!({"type": "string", "enum": ids})
    };
    match shape {
        Shape::Text | Shape::Recurrence => json!({"type": "string", "maxLength": TEXT_CHARS_MAX}),
        Shape::LongText => json!({"type": "string", "maxLength": LONG_TEXT_CHARS_MAX}),
        Shape::Code(name) => code(name),
        Shape::Codes(name) => list(code(name)),
        Shape::Ref(_) | Shape::AnyRef | Shape::Account => uuid,
        Shape::Refs(_) | Shape::Accounts => list(uuid),
        Shape::Place => json!({"type": "string", "pattern": "^[A-Z]{2}(-[0-9]{2,8})?$"}),
        Shape::Day => json!({"type": "string", "format": "date"}),
        Shape::Instant => json!({"type": "string", "format": "date-time"}),
        Shape::PartialDate => json!({"type": "string", "pattern": "^[0-9]{4}(~|-[0-9]{2}(-[0-9]{2})?)?$"}),
        Shape::Count => json!({"type": "integer", "minimum": 0, "maximum": COUNT_MAX}),
        Shape::TimeOfDay => json!({"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}),
        Shape::Decimal => json!({"type": "string", "pattern": "^-?[0-9]{1,15}(\\.[0-9]{1,6})?$"}),
        Shape::YesNo => json!({"type": "boolean"}),
        Shape::Name | Shape::Age | Shape::Answers | Shape::Definition => json!({"type": "object"}),
        Shape::Tally => json!({"type": "array", "items": {"type": "object"}, "maxItems": ITEMS_MAX}),
        Shape::Counts(name) => json!({
            "type": "object",
            "propertyNames": code(name),
            "additionalProperties": {"type": "integer", "minimum": 0, "maximum": COUNT_MAX},
        }),
    }
}

/// All JSON Schemas, by kind.
pub fn json_schemas() -> Value {
    Value::Object(KindName::ALL.iter().map(|kind| (kind.as_str().to_owned(), json_schema(*kind))).collect())
}

/// The whole of `web/src/lib/model/generated.ts`.
pub fn typescript() -> String {
    let mut out = String::from(
        "// Generated from crates/model by `cargo xtask generate`. Do not edit.\n\nimport type { Age, Answers, Definition, Name, TallyCell } from './shapes';\n\n",
    );
    let union =
        |names: Vec<&str>| names.iter().map(|name| format!("'{name}'")).collect::<Vec<_>>().join(" | ");
    let _ = writeln!(
        out,
        "export type KindName = {};",
        union(KindName::ALL.iter().map(|k| k.as_str()).collect())
    );
    let _ = writeln!(out, "export type Group = {};", union(Group::ALL.iter().map(|g| g.as_str()).collect()));
    let _ = writeln!(out, "export type ListName = {};\n", union(codes::all().map(|list| list.id).collect()));
    for kind in KindName::ALL {
        interface(&mut out, *kind);
    }
    out.push_str("export interface FieldsOf {\n");
    for kind in KindName::ALL {
        let _ = writeln!(out, "  {}: {};", kind.as_str(), pascal(kind.as_str()));
    }
    out.push_str("}\n\nexport interface FieldFacts {\n  shape: string;\n  class: 'coded' | 'personal' | 'confidential';\n  codes?: ListName;\n  ref?: KindName;\n  decisive: boolean;\n  act_only: boolean;\n}\n\n");
    out.push_str(
        "export interface ActForm {\n  needs: readonly string[];\n  takes: readonly string[];\n}\n\n",
    );
    let _ = writeln!(
        out,
        "export const kinds: Record<KindName, {{ group: Group; fields: Record<string, FieldFacts>; acts: Record<string, ActForm> }}> = {};\n",
        pretty(&Value::Object(
            KindName::ALL.iter().map(|k| (k.as_str().to_owned(), kind_facts(*k))).collect()
        ))
    );
    let lists: Map<String, Value> = codes::all()
        .map(|list| (list.id.to_owned(), list.codes.iter().map(|code| code.id).collect()))
        .collect();
    let _ = writeln!(
        out,
        "export const codes: Record<ListName, readonly string[]> = {};\n",
        pretty(&Value::Object(lists))
    );
    let sets: Map<String, Value> = SHARE_SETS
        .iter()
        .map(|(set, kinds)| {
            (
                (*set).to_owned(),
                Value::Object(kinds.iter().map(|(k, f)| ((*k).to_owned(), json!(f))).collect()),
            )
        })
        .collect();
    let _ = writeln!(
        out,
        "export const shareSets: Record<string, Partial<Record<KindName, readonly string[]>>> = {};",
        pretty(&Value::Object(sets))
    );
    out
}

/// The whole of `web/src/lib/i18n/codes/<language>.json`: a device loads the labels of the language it speaks, no other.
pub fn labels(language: &str) -> Value {
    let label = |code: &codes::Code| match language {
        "km" => code.km,
        "th" => code.th,
        _ => code.en,
    };
    let all = codes::all().flat_map(|list| {
        list.codes.iter().map(move |code| (format!("code.{}.{}", list.id, code.id), json!(label(code))))
    });
    Value::Object(all.collect())
}

fn interface(out: &mut String, kind: KindName) {
    let facts = kind.facts();
    let _ = writeln!(out, "/**{} */\nexport interface {} {{", facts.doc, pascal(facts.name));
    for field in facts.fields {
        let _ = writeln!(out, "  /**{} */\n  {}?: {};", field.doc, field.name, ts_type(field.shape));
    }
    out.push_str("}\n\n");
}

fn ts_type(shape: Shape) -> &'static str {
    match shape {
        Shape::Codes(_) | Shape::Refs(_) | Shape::Accounts => "string[]",
        Shape::Count => "number",
        Shape::YesNo => "boolean",
        Shape::Name => "Name",
        Shape::Age => "Age",
        Shape::Tally => "TallyCell[]",
        Shape::Counts(_) => "Record<string, number>",
        Shape::Answers => "Answers",
        Shape::Definition => "Definition",
        _ => "string",
    }
}

fn kind_facts(kind: KindName) -> Value {
    let fields: Map<String, Value> = kind
        .facts()
        .fields
        .iter()
        .map(|field| {
            let (shape, codes, to) = shape_name(field.shape);
            let mut facts = json!({
                "shape": shape,
                "class": match field.class { Class::Coded => "coded", Class::Personal => "personal", Class::Confidential => "confidential" },
                "decisive": field.decisive,
                "act_only": field.act_only,
            });
            if let Value::Object(map) = &mut facts {
                codes.map(|list| map.insert("codes".to_owned(), json!(list)));
                to.map(|kind| map.insert("ref".to_owned(), json!(kind)));
            }
            (field.name.to_owned(), facts)
        })
        .collect();
    let acts: Map<String, Value> = acts::of(kind)
        .iter()
        .map(|form| (form.name.to_owned(), json!({"needs": form.needs, "takes": form.takes})))
        .collect();
    json!({"group": kind.group().as_str(), "fields": fields, "acts": acts})
}

/// Wire name of a shape, its code list, the kind it points to.
fn shape_name(shape: Shape) -> (&'static str, Option<&'static str>, Option<&'static str>) {
    match shape {
        Shape::Text => ("text", None, None),
        Shape::LongText => ("long_text", None, None),
        Shape::Code(list) => ("code", Some(list), None),
        Shape::Codes(list) => ("codes", Some(list), None),
        Shape::Ref(kind) => ("ref", None, Some(kind)),
        Shape::Refs(kind) => ("refs", None, Some(kind)),
        Shape::AnyRef => ("ref", None, None),
        Shape::Account => ("account", None, None),
        Shape::Accounts => ("accounts", None, None),
        Shape::Place => ("place", None, None),
        Shape::Day => ("day", None, None),
        Shape::Instant => ("instant", None, None),
        Shape::PartialDate => ("partial_date", None, None),
        Shape::Count => ("count", None, None),
        Shape::Recurrence => ("recurrence", None, None),
        Shape::TimeOfDay => ("time_of_day", None, None),
        Shape::Decimal => ("decimal", None, None),
        Shape::YesNo => ("yes_no", None, None),
        Shape::Name => ("name", None, None),
        Shape::Age => ("age", None, None),
        Shape::Tally => ("tally", None, None),
        Shape::Counts(list) => ("counts", Some(list), None),
        Shape::Answers => ("answers", None, None),
        Shape::Definition => ("definition", None, None),
    }
}

fn pascal(name: &str) -> String {
    name.split('_')
        .map(|word| {
            let mut chars = word.chars();
            chars
                .next()
                .map(|first| first.to_uppercase().collect::<String>() + chars.as_str())
                .unwrap_or_default()
        })
        .collect()
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// Compares a generated file of the repository with what it should be; with `UPDATE=1` in the environment writes it instead.
/// The one place where this floor touches a disk, and only in tests.
#[cfg(test)]
pub(crate) fn compare_or_update(path: &str, wanted: &str) {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, wanted).unwrap();
    }
    let found = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == wanted, "{path} is stale: run `cargo xtask generate`");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_typescript_is_what_the_facts_say() {
        compare_or_update("web/src/lib/model/generated.ts", &typescript());
    }

    #[test]
    fn the_labels_are_what_the_lists_say() {
        for language in ["en", "km", "th"] {
            let file = format!("web/src/lib/i18n/codes/{language}.json");
            compare_or_update(&file, &(pretty(&labels(language)) + "\n"));
        }
    }

    #[test]
    fn the_schemas_are_what_the_facts_say() {
        compare_or_update("docs/schema.json", &(pretty(&json_schemas()) + "\n"));
    }

    #[test]
    fn share_sets_name_real_fields_and_never_confidential_ones() {
        for (set, kinds) in SHARE_SETS {
            assert!(codes::find("share_set").unwrap().has(set), "{set}");
            for (kind, fields) in *kinds {
                for field in *fields {
                    let facts = kind.parse::<KindName>().unwrap().facts().field(field).unwrap();
                    assert!(facts.class < Class::Confidential, "{kind}.{field}");
                }
            }
        }
    }
}
