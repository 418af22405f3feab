//! `GET /board/network`: how the network does, without names.

use axum::{Json, extract::State};
use model::{KindName, date::Period};
use report::network;
use rules::policy;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::figure::{Bars, Grid};
use crate::{
    access::Session,
    extract::Query,
    problem::{Answer, Problem},
    state::App,
};

/// When.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct When {
    /// A whole year: `2026`. Months would tell a hidden cell by what they add up to.
    #[param(value_type = String)]
    period: Period,
}

/// The board; hidden counts are `null`.
#[derive(Serialize, ToSchema)]
pub struct Board {
    /// The period.
    #[schema(value_type = String)]
    period: Period,
    /// Counts above zero and below this are hidden.
    hidden_below: u32,
    /// Referrals sent between all organisations.
    sent: Option<u64>,
    /// Half of those accepted were accepted within so many minutes.
    accept_minutes: Option<u64>,
    /// How many were completed.
    closed: Option<u64>,
    /// Of how many that were accepted.
    closed_of: Option<u64>,
    /// Half of the reporters of concerns who were told back were told within so many minutes.
    feedback_minutes: Option<u64>,
    /// How many reporters were told back within `feedback_days`.
    feedback_in_time: Option<u64>,
    /// Of how many concerns that were told by others and raised at least so long ago.
    feedback_of: Option<u64>,
    /// Days within which a reporter should hear back.
    feedback_days: u64,
    /// Why referrals were declined: codes of `decline_reason`.
    declined: Bars,
    /// Needs that were not met: codes of `service_group` down, province codes across.
    unmet: Grid,
}

/// How the whole network answers referrals, small counts hidden.
#[utoipa::path(get, path = "/board/network", tag = "figures", params(When),
    responses((status = 200, description = "The board", body = Board)))]
pub async fn read_network_board(
    State(app): State<App>,
    session: Session,
    Query(When { period }): Query<When>,
) -> Answer<Json<Board>> {
    let k = policy::network_k(&session.actor).ok_or(Problem::forbidden("not_your_role"))?;
    if !matches!(period, Period::Year(_)) {
        return Err(Problem::invalid("period", "year"));
    }
    let now = app.now()?;
    let (board, feedback) = app
        .count(move |store| {
            let mut states = Vec::new();
            let kinds = [KindName::Referral, KindName::Concern];
            store.coded(&kinds, None, &mut |state| states.push(state))?;
            Ok((network::board(&states, period, k), network::feedback(&states, period, now, k)))
        })
        .await?;
    let (closed, closed_of) = board.closed.unzip();
    let (feedback_in_time, feedback_of) = feedback.in_time.unzip();
    Ok(Json(Board {
        period,
        hidden_below: k,
        sent: board.sent,
        accept_minutes: board.accept_minutes,
        closed,
        closed_of,
        feedback_minutes: feedback.minutes,
        feedback_in_time,
        feedback_of,
        feedback_days: network::FEEDBACK_DAYS,
        declined: board.declined.into(),
        unmet: board.unmet.into(),
    }))
}
