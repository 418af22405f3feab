//! As much HTTP as the measurement needs: one connection kept open, JSON both ways.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
};

use serde_json::Value;

/// An open connection.
pub struct Connection {
    host: String,
    stream: BufReader<TcpStream>,
}

impl Connection {
    /// Connects.
    pub fn open(address: &str) -> Result<Self, String> {
        let stream = TcpStream::connect(address).map_err(|why| format!("{address}: {why}"))?;
        stream.set_nodelay(true).map_err(|why| why.to_string())?;
        Ok(Self { host: address.to_owned(), stream: BufReader::new(stream) })
    }

    /// Sends JSON and reads the JSON of the answer, which must be a 200.
    pub fn post(&mut self, path: &str, token: Option<&str>, body: &Value) -> Result<Value, String> {
        let answer = self.send("POST", path, token, &body.to_string())?;
        serde_json::from_slice(&answer).map_err(|why| format!("{path}: {why}"))
    }

    /// Sends JSON and reads the answer, lines of JSON.
    pub fn post_for_lines(&mut self, path: &str, token: &str, body: &Value) -> Result<Vec<Value>, String> {
        let answer = self.send("POST", path, Some(token), &body.to_string())?;
        let lines = serde_json::Deserializer::from_slice(&answer).into_iter();
        lines.collect::<Result<_, _>>().map_err(|why| format!("{path}: {why}"))
    }

    /// Asks; gives the bytes of the answer, which must be a 200.
    pub fn get(&mut self, path: &str, token: &str) -> Result<Vec<u8>, String> {
        self.send("GET", path, Some(token), "")
    }

    /// Asks; keeps nothing of the answer, which must be a 200, but how many lines it has.
    pub fn count_lines(&mut self, path: &str, token: &str) -> Result<usize, String> {
        self.write("GET", path, Some(token), "")?;
        let mut lines = 0;
        let status = self
            .answer_in_pieces(&mut |piece| lines += piece.split(|byte| *byte == b'\n').count() - 1)
            .map_err(|why| format!("{path}: {why}"))?;
        if status == 200 { Ok(lines) } else { Err(format!("{path}: {status}")) }
    }

    fn send(&mut self, method: &str, path: &str, token: Option<&str>, body: &str) -> Result<Vec<u8>, String> {
        self.write(method, path, token, body)?;
        let (status, answer) = self.answer().map_err(|why| format!("{path}: {why}"))?;
        if status != 200 {
            return Err(format!("{path}: {status} {}", String::from_utf8_lossy(&answer)));
        }
        Ok(answer)
    }

    fn write(&mut self, method: &str, path: &str, token: Option<&str>, body: &str) -> Result<(), String> {
        let bearer = token.map(|token| format!("Authorization: Bearer {token}\r\n")).unwrap_or_default();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\n{bearer}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            self.host,
            body.len()
        );
        let stream = self.stream.get_mut();
        stream.write_all((head + body).as_bytes()).map_err(|why| why.to_string())
    }

    fn answer(&mut self) -> std::io::Result<(u16, Vec<u8>)> {
        let mut body = Vec::new();
        let status = self.answer_in_pieces(&mut |piece| body.extend_from_slice(piece))?;
        Ok((status, body))
    }

    /// Hands on the body as it comes.
    fn answer_in_pieces(&mut self, each: &mut dyn FnMut(&[u8])) -> std::io::Result<u16> {
        let status = self.line()?.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default();
        let (mut length, mut chunked) = (0, false);
        loop {
            let line = self.line()?.to_ascii_lowercase();
            match line.split_once(':') {
                None => break,
                Some(("content-length", value)) => length = value.trim().parse().unwrap_or_default(),
                Some(("transfer-encoding", value)) => chunked = value.trim() == "chunked",
                Some(_) => {}
            }
        }
        if chunked {
            loop {
                let size = usize::from_str_radix(&self.line()?, 16).unwrap_or_default();
                self.take(size, each)?;
                self.line()?;
                if size == 0 {
                    break;
                }
            }
        } else {
            self.take(length, each)?;
        }
        Ok(status)
    }

    fn take(&mut self, bytes: usize, each: &mut dyn FnMut(&[u8])) -> std::io::Result<()> {
        let mut piece = vec![0; bytes];
        self.stream.read_exact(&mut piece)?;
        each(&piece);
        Ok(())
    }

    fn line(&mut self) -> std::io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        Ok(line.trim_end().to_owned())
    }
}
