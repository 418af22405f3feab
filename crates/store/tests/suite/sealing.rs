//! Parcels as the app makes them, for tests of whoever opens them.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead as _, KeyInit as _, Payload},
};
use hmac::{Hmac, Mac as _};
use hpke::{
    Deserializable as _, OpModeS, Serializable as _, aead::AesGcm256, kdf::HkdfSha256, kem::DhP256HkdfSha256,
    single_shot_seal_with_rng,
};
use serde_json::Value;
use store::{EscrowTerms, Parcel};

const PURPOSE: &[u8] = b"safetynet escrow v1";

struct FixedRng(u8);

impl hpke::rand_core::TryRng for FixedRng {
    type Error = std::convert::Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(u32::from(self.0))
    }
    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        Ok(u64::from(self.0))
    }
    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Self::Error> {
        out.fill(self.0);
        Ok(())
    }
}
impl hpke::rand_core::TryCryptoRng for FixedRng {}

/// Seals as the app does (`web/src/lib/store/escrow.ts`).
pub fn sealed_with(terms: &EscrowTerms, said: &Value, bytes: &[u8], nonce: u8) -> Parcel {
    let said = serde_json::to_vec(said).unwrap();
    let content = [&(said.len() as u32).to_be_bytes()[..], &said, bytes].concat();
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&terms.credential).unwrap();
    mac.update(&(content.len() as u64).to_be_bytes());
    mac.update(&content);
    let plain = [&mac.finalize().into_bytes()[..], &content].concat();
    let key = [0x5a; 32];
    let public = <DhP256HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(&terms.public).unwrap();
    let (point, wrapped) = single_shot_seal_with_rng::<AesGcm256, HkdfSha256, DhP256HkdfSha256>(
        &OpModeS::Base,
        &public,
        PURPOSE,
        &key,
        terms.key.as_bytes(),
        &mut FixedRng(nonce | 1),
    )
    .unwrap();
    let aad = [PURPOSE, b"|", terms.key.as_bytes()].concat();
    let nonce = [nonce; 12];
    let cipher = Aes256Gcm::new_from_slice(&key).unwrap();
    let sealed = cipher.encrypt(&Nonce::from(nonce), Payload { msg: &plain, aad: &aad }).unwrap();
    Parcel {
        key: terms.key.clone(),
        wrapped: [&point.to_bytes()[..], &wrapped].concat(),
        sealed: [&nonce[..], &sealed].concat(),
    }
}
