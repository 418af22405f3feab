//! Every route of the API, with who may call it. This is the whole list.

use axum::{Extension, Router, extract::DefaultBodyLimit, middleware, response::IntoResponse as _};
use http::StatusCode;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, CompressionLevel,
        predicate::{DefaultPredicate, Predicate as _, SizeAbove},
    },
    decompression::RequestDecompressionLayer,
    timeout::{RequestBodyTimeoutLayer, TimeoutLayer},
};
use utoipa_axum::routes;

use crate::{
    access::{
        Access::{Administrator, Director, Directory, Machine, Open, OtherSystem, Session},
        Routes,
    },
    assets,
    fresh_projects::kept,
    limits, observe, openapi,
    problem::{Code, Problem},
    routes::{
        self, account_devices, account_language, account_passphrase, account_totp, alert_trial, attachment,
        blob_put, connections, dashboard, data_quality, device, devices, emergency, erase, escrow, estimate,
        events, exchange, export, exports, exports_htcds, figure, figure_records, figures, health, hsds,
        instruments_check, instruments_library, instruments_results, instruments_xlsform, join, links,
        measure, measures, members, metrics, network_board, network_members, paper_answer, papers,
        project_page, public_page, reading_alarms, record, record_account, record_history, record_readers,
        records_count, records_list, recover, report, sealed, search, session, session_rotate, setup,
        sign_in, sign_out, sync_down, sync_up, upload, user, user_devices, users, worried,
    },
    state::App,
};

/// Where the API lives.
pub const PREFIX: &str = "/api/v1";

fn table(app: App) -> Routes {
    Routes::new(app)
        .route(Open, routes!(setup::setup_state, setup::set_up))
        .route(Open, routes!(recover::recover))
        .route(Open, routes!(sign_in::sign_in))
        .route(Open, routes!(join::join))
        .route(Session, routes!(sign_out::sign_out))
        .route(Session, routes!(session::read_session))
        .route(Session, routes!(session_rotate::rotate_session))
        .route(Session, routes!(account_passphrase::change_passphrase))
        .route(
            Session,
            routes!(account_totp::begin_totp, account_totp::confirm_totp, account_totp::remove_totp),
        )
        .route(Session, routes!(account_language::set_language))
        .route(Session, routes!(account_devices::list_devices))
        .route(Session, routes!(account_devices::revoke_device))
        .route(Session, routes!(members::list_members))
        .route(Administrator, routes!(users::list_users, users::create_user))
        .route(Administrator, routes!(user::change_user))
        .route(Administrator, routes!(network_members::create_member))
        .route(Administrator, routes!(network_members::new_link))
        .route(Administrator, routes!(user_devices::list_user_devices))
        .route(Administrator, routes!(user_devices::revoke_user_device))
        .route(Session, routes!(sync_up::sync_up))
        .route(Session, routes!(sync_down::sync_down))
        .route(Session, routes!(estimate::estimate))
        .route(Session, routes!(escrow::take_escrow, escrow::read_returned))
        .route(Session, routes!(escrow::note_delivered))
        .route(Session, routes!(device::read_terms))
        .route(Session, routes!(device::report))
        .route(Open, routes!(device::leash))
        .route(Administrator, routes!(devices::list_devices_of_org))
        .route(Session, routes!(events::events))
        .route(Session, routes!(records_list::list_records))
        .route(Session, routes!(records_count::count_records))
        .route(Session, routes!(record::read_record))
        .route(Session, routes!(record_history::read_history))
        .route(Session, routes!(record_readers::read_readers))
        .route(Session, routes!(record_account::read_account))
        .route(Session, routes!(search::search))
        .route(Session, routes!(blob_put::put_blob))
        .route(Session, routes!(upload::read_upload, upload::put_part))
        .route(Session, routes!(attachment::read_attachment))
        .route(Session, routes!(figures::list_figures))
        .route(Session, routes!(figure::read_figure))
        .route(Session, routes!(figure_records::list_figure_records))
        .route(Session, routes!(measures::list_measures))
        .route(Session, routes!(measure::read_measure))
        .route(Session, routes!(measure::list_measure_records))
        .route(Session, routes!(dashboard::read_dashboard))
        .route(Session, routes!(data_quality::read_quality))
        .route(Session, routes!(public_page::preview_page))
        .route(Session, routes!(export::export))
        .route(Session, routes!(exports::five_w))
        .route(Session, routes!(exports::iati))
        .route(Session, routes!(exports::dhis2))
        .route(Session, routes!(exports::adx))
        .route(Session, routes!(exports_htcds::write_cases))
        .route(Session, routes!(exports_htcds::read_cases))
        .route(Session, routes!(papers::lay_out))
        .route(Session, routes!(report::list_reports))
        .route(Session, routes!(report::read_report_figures))
        .route(Session, routes!(report::read_document))
        .route(Session, routes!(instruments_check::check_questions))
        .route(Session, routes!(instruments_library::read_library))
        .route(Session, routes!(instruments_xlsform::read_workbook))
        .route(Session, routes!(instruments_xlsform::write_workbook))
        .route(Session, routes!(instruments_results::read_results))
        .route(Session, routes!(instruments_results::results_csv))
        .route(Session, routes!(instruments_results::results_xlsx))
        .route(Session, routes!(network_board::read_network_board))
        .route(Session, routes!(alert_trial::try_alert_rule))
        .route(Session, routes!(reading_alarms::list_reading_alarms))
        .route(Session, routes!(reading_alarms::answer_reading_alarm))
        .route(Directory, routes!(hsds::about))
        .route(Directory, routes!(hsds::list_organizations))
        .route(Directory, routes!(hsds::read_organization))
        .route(Directory, routes!(hsds::list_services))
        .route(Directory, routes!(hsds::read_service))
        .route(Session, routes!(emergency::open_in_emergency))
        .route(Session, routes!(links::list_links, links::make_link))
        .route(Session, routes!(links::withdraw_link))
        .route(Session, routes!(paper_answer::note_paper_answer))
        .route(Director, routes!(erase::erase_subject))
        .route(Open, routes!(health::health))
        .route(Machine, routes!(metrics::metrics))
        .route(Open, routes!(routes::openapi::openapi))
        .route(Administrator, routes!(connections::list_connections, connections::make_connection))
        .route(Administrator, routes!(connections::change_connection))
        .route(Administrator, routes!(connections::new_secret))
        .route(Administrator, routes!(connections::new_token))
        .route(Administrator, routes!(connections::list_deliveries))
        .route(Administrator, routes!(connections::send_again))
        .route(Administrator, routes!(connections::list_unmapped))
        .route(OtherSystem, routes!(exchange::list_events))
        .route(OtherSystem, routes!(exchange::read_referral))
        .route(OtherSystem, routes!(exchange::answer_referral))
}

/// Pages that the server draws itself, beside the API.
fn page_table(app: &App) -> Routes {
    Routes::new(app.clone())
        .route(Open, kept(app, routes!(project_page::list_projects)))
        .route(Open, kept(app, routes!(project_page::show_project)))
        .route(Open, routes!(project_page::style))
        .route(Open, routes!(worried::show_form, worried::take_report))
        .route(Open, routes!(worried::ask_code, worried::show_answer))
        .route(Open, routes!(worried::add_more))
        .route(Open, routes!(worried::style))
        .route(Open, routes!(sealed::ask_pin))
        .route(Open, routes!(sealed::open_link))
        .route(Open, routes!(sealed::answer_link))
        .route(Open, routes!(sealed::style))
}

/// The pages with who may open them, as a description of their paths.
pub fn pages(app: &App) -> serde_json::Value {
    serde_json::to_value(page_table(app).finish_at_root().1.paths).unwrap_or_default()
}

/// The description of the API, as served and as committed.
pub fn description(app: App) -> serde_json::Value {
    openapi::complete(&table(app).finish(PREFIX).1)
}

/// The whole server as one service: API, app, and everything around them.
pub fn router(app: App) -> Router {
    let (api, routes) = table(app.clone()).finish(PREFIX);
    let description = serde_json::to_vec(&openapi::complete(&routes)).unwrap_or_default();
    let limits = app.config.limits;
    let compression = CompressionLayer::new()
        .quality(CompressionLevel::Precise(5))
        .compress_when(DefaultPredicate::new().and(SizeAbove::new(512)));
    api.merge(page_table(&app).finish_at_root().0)
        .layer(Extension(routes::openapi::Description(description.into())))
        .fallback(assets::serve)
        .method_not_allowed_fallback(async || Problem::new(Code::MethodNotAllowed).into_response())
        .layer(DefaultBodyLimit::disable())
        .layer(RequestDecompressionLayer::new())
        .layer(RequestBodyTimeoutLayer::new(limits.body_pause_max))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits.answer_time_max))
        .layer(compression)
        .layer(CatchPanicLayer::custom(observe::panicked))
        .layer(middleware::from_fn_with_state(app.clone(), limits::by_address))
        .layer(middleware::from_fn_with_state(app.clone(), observe::observe))
        .with_state(app)
}
