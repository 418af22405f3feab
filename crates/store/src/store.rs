//! The store itself: opening it, and the network that it serves.

use std::{fmt, path::PathBuf, sync::Arc};

use model::{NetworkId, date::Instant};
use parking_lot::RwLock;
use uuid::Uuid;

use crate::{
    backend::{Address, Backend, Row, Tx, Value},
    beside::{self, SETTING},
    error::{Error, Result},
    keys::{self, NetworkKeys, OperatorKey, WrappedNetwork},
    log::{self, Log},
    random::{self, OsRandom, Random},
    rekey, schema,
    types::Network,
};

/// Where and with what to open a store.
#[derive(Clone)]
pub struct Config {
    /// `sqlite:<folder>` or `postgres://…`.
    pub url: String,
    /// Opens everything sealed.
    pub operator_key: OperatorKey,
    /// Folder of the sealed files.
    pub blobs: PathBuf,
    /// List of the erased, kept outside the data folder and every backup: replayed at opening and after a restore, so
    /// that an old copy of the data brings nobody back. Holds ids only.
    pub erased_list: Option<PathBuf>,
    /// Source of randomness.
    pub random: Arc<dyn Random>,
}

impl Config {
    /// The usual: randomness from the operating system, no list of the erased.
    pub fn new(url: impl Into<String>, operator_key: OperatorKey, blobs: impl Into<PathBuf>) -> Self {
        Self {
            url: url.into(),
            operator_key,
            blobs: blobs.into(),
            erased_list: None,
            random: Arc::new(OsRandom),
        }
    }
}

impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The address may hold a password.
        f.debug_struct("Config").field("blobs", &self.blobs).finish_non_exhaustive()
    }
}

pub(crate) struct Inner {
    pub backend: Arc<Backend>,
    pub config: Config,
    keys: Arc<RwLock<Option<Arc<NetworkKeys>>>>,
    pub rings: Arc<crate::sharing::Rings>,
    pub versions: Arc<crate::append::Versions>,
    pub alerts: parking_lot::Mutex<crate::append::Waiting>,
    /// The latest time that anybody told, Unix milliseconds.
    told_ms: std::sync::atomic::AtomicU64,
}

/// The log and what follows from it. Cheap to clone; all clones share one writer.
///
/// Every call blocks until it is done: inside an async program, call it on a blocking thread.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store")
    }
}

impl Store {
    /// Opens a store, making or migrating its schema. [`Error::WrongOperatorKey`] when the data is another key's.
    pub fn open(config: Config) -> Result<Self> {
        let address = Address::parse(&config.url)?;
        schema::migrate(&address)?;
        let keys = Arc::<RwLock<Option<Arc<NetworkKeys>>>>::default();
        let backend = Backend::start(address, {
            let keys = keys.clone();
            // A key that was made in what was undone is nobody's; its number goes to another subject.
            move || keys.read().iter().for_each(|keys| keys.forget())
        })?;
        let store = Self {
            inner: Arc::new(Inner {
                backend,
                config,
                keys,
                rings: Arc::default(),
                versions: Arc::default(),
                alerts: parking_lot::Mutex::default(),
                told_ms: std::sync::atomic::AtomicU64::default(),
            }),
        };
        if store.network()?.is_some() {
            store.adopt_rows()?;
            store.rekey()?;
            store.replay_erased_list()?;
        }
        Ok(store)
    }

    /// Tells what time it is, for what ends by the minute. Whatever asks who is signed in tells it, and so every request. It
    /// never goes back: a clock that was ahead ends an emergency early, and none opens a file again.
    pub fn heed(&self, now: Instant) {
        let now_ms = u64::try_from(now.unix_millis()).unwrap_or_default();
        self.inner.told_ms.fetch_max(now_ms, std::sync::atomic::Ordering::SeqCst);
    }

    /// The latest time that was told, Unix milliseconds.
    pub(crate) fn now_ms(&self) -> u64 {
        self.inner.told_ms.load(std::sync::atomic::Ordering::SeqCst)
    }

    /// The network, once created.
    pub fn network(&self) -> Result<Option<Network>> {
        self.read(|tx| {
            let Some(row) = tx.one("SELECT id, name, languages FROM network", &[])? else { return Ok(None) };
            Ok(Some(Network {
                id: NetworkId(row.uuid(0)?),
                name: row.text(1)?.to_owned(),
                languages: row.text(2)?.split(',').filter(|l| !l.is_empty()).map(str::to_owned).collect(),
            }))
        })
    }

    /// Creates the network. [`Error::NotEmpty`] when there is one.
    pub fn create_network(&self, name: &str, languages: &[String], now: Instant) -> Result<Network> {
        let random = self.inner.config.random.clone();
        let now_ms = now.unix_millis() as u64;
        let id = NetworkId::new(now_ms, random::bytes(&*random)?);
        let network = Network { id, name: name.to_owned(), languages: languages.to_vec() };
        let wrapped = NetworkKeys::create(id, &self.inner.config.operator_key, &*random)?;
        let keys = NetworkKeys::open(id, &self.inner.config.operator_key, &wrapped)?;
        let WrappedNetwork { secret, signing, public } = wrapped;
        let (name, languages) = (network.name.clone(), network.languages.join(","));
        self.write(move |tx| {
            if tx.one("SELECT 1 FROM network", &[])?.is_some() {
                return Err(Error::NotEmpty);
            }
            // Signed and sealed below, like every other time.
            tx.execute(
                "INSERT INTO network (id, name, languages, secret, signing, public, size, position, data_keys, sharing, \
                 erasures, today, peaks, head_at, signature, written) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, 0, 0, 0, 0, ?7, ?8, ?9, ?8, 0)",
                &[
                    id.into(),
                    name.into(),
                    languages.into(),
                    secret.into(),
                    signing.into(),
                    public.into(),
                    now.field_day().to_string().into(),
                    Vec::new().into(),
                    now_ms.into(),
                ],
            )?;
            Log::load(tx, id)?.save(tx, &keys, now_ms)?;
            rekey::begin_with_current(tx, &keys)
        })?;
        Ok(network)
    }

    /// Seals what stands beside the log in data from before that was done.
    fn adopt_rows(&self) -> Result<()> {
        let keys = self.keys()?;
        let sql = "SELECT 1 FROM network WHERE id = ?1 AND written IS NULL";
        if self.read(|tx| tx.one(sql, &[keys.network.into()]))?.is_none() {
            return Ok(());
        }
        self.write(move |tx| beside::adopt(tx, &keys).map(|_| ()))
    }

    /// The network's opened keys.
    pub(crate) fn keys(&self) -> Result<Arc<NetworkKeys>> {
        if let Some(keys) = self.inner.keys.read().as_ref() {
            return Ok(keys.clone());
        }
        let (id, wrapped) = self.read(|tx| {
            let row =
                tx.one("SELECT id, secret, signing, public FROM network", &[])?.ok_or(Error::NoNetwork)?;
            let wrapped = WrappedNetwork {
                secret: row.blob(1)?.to_vec(),
                signing: row.blob(2)?.to_vec(),
                public: row.array(3)?,
            };
            Ok((NetworkId(row.uuid(0)?), wrapped))
        })?;
        let keys = Arc::new(NetworkKeys::open(id, &self.inner.config.operator_key, &wrapped)?);
        *self.inner.keys.write() = Some(keys.clone());
        Ok(keys)
    }

    /// Wraps every key anew under another operator's key; gives the number of data keys. Stop other server processes
    /// first, and open the store with the new key afterwards: this one is of no more use.
    pub fn rewrap(&self, new: &OperatorKey) -> Result<u64> {
        let keys = self.keys()?;
        let (old, new) = (self.inner.config.operator_key.clone(), new.clone());
        let random = self.inner.config.random.clone();
        let done = self.write(move |tx| keys::rewrap(tx, keys.network, &old, &new, &*random))?;
        self.inner.backend.maintain()?;
        Ok(done)
    }

    /// Keeps a small value of the program's own, sealed by nobody: never anything about a person.
    pub fn set_setting(&self, name: &str, value: &[u8]) -> Result<()> {
        let keys = self.keys()?;
        let (name, value) = (name.to_owned(), value.to_vec());
        self.write(move |tx| {
            let mut log = Log::begin(tx, &keys)?;
            beside::keep_setting(tx, &keys, &mut log, &name, value)?;
            log.save_beside(tx, &keys)
        })
    }

    /// A value kept by [`Store::set_setting`].
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>> {
        let keys = self.keys()?;
        self.read(|tx| {
            let row = SETTING.load(tx, &keys, &[name.into()])?;
            row.map(|row| row.blob(1).map(<[u8]>::to_vec)).transpose()
        })
    }

    /// The signed head of the log as of the last write.
    pub fn signed_head(&self) -> Result<crate::types::SignedHead> {
        let network = self.keys()?.network;
        self.read(|tx| log::signed_head(tx, network))
    }

    pub(crate) fn read<T>(&self, work: impl FnOnce(&mut dyn Tx) -> Result<T>) -> Result<T> {
        self.inner.backend.read(work)
    }

    pub(crate) fn read_one(&self, sql: &str, params: &[Value]) -> Result<Option<Row>> {
        self.inner.backend.read_one(sql, params)
    }

    pub(crate) fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut dyn Tx) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        self.inner.backend.write(work)
    }

    /// A new random id of 16 bytes, ordered by time.
    pub(crate) fn new_id(&self, now_ms: u64) -> Result<Uuid> {
        let random = random::bytes::<10>(&*self.inner.config.random)?;
        Ok(uuid::Builder::from_unix_timestamp_millis(now_ms, &random).into_uuid())
    }
}
