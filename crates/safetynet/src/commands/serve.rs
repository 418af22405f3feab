//! `safetynet serve`: until told to stop.

use server::{Config, Server, observe, trust::Authorities};

use crate::{Failure, config::Settings, place};

/// Serves until SIGTERM or SIGINT; requests under way are answered first.
pub fn run(settings: &Settings) -> Result<(), Failure> {
    observe::start_logs(&settings.log);
    let store = place::open(settings)?;
    let config = Config {
        trusted_proxies: settings.trusted_proxies.clone(),
        sessions: settings.sessions,
        limits: settings.limits,
        worried: settings.worried.clone(),
        support: settings.support.clone(),
        open_directory: settings.open_directory,
        internal_receivers: settings.internal_receivers,
        receiver_authorities: authorities(settings)?,
        ..Config::listening_on(settings.listen)
    };
    let failed = |why: &dyn std::fmt::Display| Failure::Said(why.to_string());
    let runtime = tokio::runtime::Runtime::new().map_err(|why| failed(&why))?;
    let is_new = store.network()?.is_none();
    runtime.block_on(async {
        let server = Server::bind(config, store).await.map_err(|why| failed(&why))?;
        let address = server.address();
        warn_beyond_this_machine(settings, address);
        say!("Safetynet at http://{address}/");
        if is_new {
            say!("Open it in a browser to set up the first organisation and user.");
        }
        say!("Stop it with Ctrl-C.");
        let stop = stop().map_err(|why| failed(&why))?;
        server.run(stop).await;
        Ok(())
    })
}

/// The certificates that the operator names, or why they cannot be trusted: a server that quietly left them out would tell
/// nothing to whoever relies on them.
fn authorities(settings: &Settings) -> Result<Authorities, Failure> {
    let Some(file) = &settings.receiver_authorities else { return Ok(Authorities::default()) };
    let text = std::fs::read(file).map_err(|why| Failure::file(file, &why))?;
    Authorities::from_pem(&text)
        .map_err(|why| Failure::Said(format!("receiver_authorities: {}: {why}", file.display())))
}

/// Passphrases and children's names must not cross a network in the clear.
fn warn_beyond_this_machine(settings: &Settings, address: std::net::SocketAddr) {
    if !address.ip().is_loopback() && settings.trusted_proxies.is_empty() {
        eprintln!(
            "safetynet: WARNING: {address} can be reached from other machines, without TLS. Put a proxy with TLS before it and \
             name it in `trusted_proxies` (docs/operations.md)."
        );
    }
}

#[cfg(unix)]
fn stop() -> std::io::Result<impl Future<Output = ()> + Send> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop() -> std::io::Result<impl Future<Output = ()> + Send> {
    Ok(async { drop(tokio::signal::ctrl_c().await) })
}
