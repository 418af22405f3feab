//! The year, told room by room.

pub mod centre;
pub mod children;
pub mod concerns;
pub mod directory;
pub mod families;
pub mod partners;
pub mod rounds;
pub mod sessions;
pub mod texts;
pub mod today;
