//! One module a command.

pub mod demo;
pub mod export;
pub mod import;
pub mod init;
pub mod keep;
pub mod serve;
pub mod user;
