//! The description of the API: made from the routes and the model, so that it cannot say anything else than they do.

use model::{KindName, schema};
use serde_json::{Value, json};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Safetynet",
        description = "The working system of a child-protection network. Every answer is what the caller may see; what the \
                       caller may not know about is 404. Errors are RFC 9457 problem documents whose codes are message keys.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    // `Format` is asked for behind question marks only, where the routes do not collect schemas.
    components(schemas(crate::problem::Document, crate::wire::Entry, crate::wire::Format))
)]
struct Base;

/// The part that no route says.
pub fn base() -> utoipa::openapi::OpenApi {
    Base::openapi()
}

/// The whole document, with a schema for the fields of every kind.
pub fn complete(routes: &utoipa::openapi::OpenApi) -> Value {
    let mut document = serde_json::to_value(routes).unwrap_or_default();
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return document;
    };
    let mut by_kind = Vec::new();
    for kind in KindName::ALL {
        let name = format!("{}_fields", kind.as_str());
        by_kind.push(json!({
            "if": {"properties": {"kind": {"const": kind.as_str()}}, "required": ["kind"]},
            "then": {"properties": {"fields": {"$ref": format!("#/components/schemas/{name}")}}},
        }));
        schemas.insert(name, schema::json_schema(*kind));
    }
    if let Some(record) = schemas.get_mut("Record").and_then(Value::as_object_mut) {
        record.insert("allOf".to_owned(), Value::Array(by_kind));
    }
    let kinds: Vec<&str> = KindName::ALL.iter().map(|kind| kind.as_str()).collect();
    for name in ["Record", "Entry"] {
        if let Some(kind) = schemas.get_mut(name).and_then(|schema| schema.pointer_mut("/properties/kind")) {
            kind["enum"] = json!(kinds);
        }
    }
    // An arbitrary JSON value: the derive can only say "object".
    if let Some(value) = schemas.get_mut("Clash").and_then(|schema| schema.pointer_mut("/properties/value")) {
        *value = json!({"description": "The value."});
    }
    schemas.insert(
        "EntryWithEitherEditOrAct".to_owned(),
        json!({
            "allOf": [{"$ref": "#/components/schemas/Entry"}],
            "oneOf": [{"required": ["edit"]}, {"required": ["act"]}],
        }),
    );
    document
}
