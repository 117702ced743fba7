//! The only file that knows JavaScript.
