//! Outside vectors: that the building blocks are what their names say, and that we call them so.

use chacha20poly1305::{
    Key, KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
use data_encoding::HEXLOWER;
use ed25519_dalek::{Signer, SigningKey};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use crate::{
    keys::derive,
    seal::{self, Secret},
};

fn unhex(text: &str) -> Vec<u8> {
    HEXLOWER.decode(text.as_bytes()).unwrap()
}

fn array<const N: usize>(text: &str) -> [u8; N] {
    unhex(text).try_into().unwrap()
}

const SUNSCREEN: &[u8] = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";

/// draft-irtf-cfrg-xchacha-03, appendix A.3.1.
#[test]
fn xchacha20_poly1305_of_the_draft() {
    let key: [u8; 32] = array("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f");
    let nonce: [u8; 24] = array("404142434445464748494a4b4c4d4e4f5051525354555657");
    let aad = unhex("50515253c0c1c2c3c4c5c6c7");
    let sealed = XChaCha20Poly1305::new(&Key::from(key))
        .encrypt(&XNonce::from(nonce), Payload { msg: SUNSCREEN, aad: &aad })
        .unwrap();
    let wanted = concat!(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb",
        "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452",
        "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9",
        "21f9664c97637da9768812f615c68b13b52e",
        "c0875924c1c7987947deafd8780acf49"
    );
    assert_eq!(HEXLOWER.encode(&sealed), wanted);
}

/// Our own framing: version, key id, nonce in front; version, key id and place bound as associated data.
#[test]
fn a_sealed_value_is_the_cipher_over_its_frame() {
    let (key, nonce) = ([3; 32], [4; 24]);
    let aad = seal::bound(5, b"place");
    assert_eq!(aad, b"\x01\x00\x00\x00\x00\x00\x00\x00\x05place");
    let sealed = XChaCha20Poly1305::new(&Key::from(key))
        .encrypt(&XNonce::from(nonce), Payload { msg: SUNSCREEN, aad: &aad })
        .unwrap();
    let framed = [&[1][..], &5_u64.to_be_bytes(), &nonce, &sealed].concat();
    assert_eq!(seal::open(&Secret(key), b"place", &framed).unwrap(), SUNSCREEN);
}

/// RFC 5869, test cases 1 and 3.
#[test]
fn hkdf_sha256_of_the_rfc() {
    let mut out = [0; 42];
    let salt = unhex("000102030405060708090a0b0c");
    Hkdf::<Sha256>::new(Some(&salt), &[0x0b; 22]).expand(&unhex("f0f1f2f3f4f5f6f7f8f9"), &mut out).unwrap();
    assert_eq!(
        HEXLOWER.encode(&out),
        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
    );
    Hkdf::<Sha256>::new(None, &[0x0b; 22]).expand(&[], &mut out).unwrap();
    assert_eq!(
        HEXLOWER.encode(&out),
        "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8"
    );
}

/// RFC 4231, test case 2.
#[test]
fn hmac_sha256_of_the_rfc() {
    let mut mac = Hmac::<Sha256>::new_from_slice(b"Jefe").unwrap();
    mac.update(b"what do ya want for nothing?");
    assert_eq!(
        HEXLOWER.encode(&mac.finalize().into_bytes()),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    );
}

/// RFC 8032, 7.1, test 2.
#[test]
fn ed25519_of_the_rfc() {
    let key =
        SigningKey::from_bytes(&array("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    assert_eq!(
        HEXLOWER.encode(&key.verifying_key().to_bytes()),
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    );
    assert_eq!(
        HEXLOWER.encode(&key.sign(&[0x72]).to_bytes()),
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
    );
}

/// FIPS 180-4, one block.
#[test]
fn sha256_of_the_standard() {
    assert_eq!(
        HEXLOWER.encode(&Sha256::digest(b"abc")),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
}

/// Keys for different purposes have nothing in common, and stay the same for ever: stored data depends on them.
#[test]
fn derived_keys_are_pinned() {
    let tokens = derive(&Secret([7; 32]), b"safetynet tokens v1").unwrap();
    let users = derive(&Secret([7; 32]), b"safetynet users v1").unwrap();
    assert_ne!(tokens.0, users.0);
    let mut again = [0; 32];
    Hkdf::<Sha256>::new(None, &[7; 32]).expand(b"safetynet tokens v1", &mut again).unwrap();
    assert_eq!(tokens.0, again);
}

/// RFC 9180, appendix A.3.1: the same KEM and KDF as the escrow's, with AES-128-GCM; the recipient's keys from their seed.
#[test]
fn hpke_of_the_rfc() {
    use hpke::{Deserializable as _, Kem as _, OpModeR, Serializable as _, kem::DhP256HkdfSha256};

    let (private, public) = DhP256HkdfSha256::derive_keypair(&unhex(
        "668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550",
    ));
    assert_eq!(
        HEXLOWER.encode(&private.to_bytes()),
        "f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2"
    );
    assert_eq!(
        HEXLOWER.encode(&public.to_bytes()),
        "04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0"
    );
    let point = unhex(
        "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4",
    );
    let sealed =
        unhex("5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434");
    let plain = hpke::single_shot_open::<hpke::aead::AesGcm128, hpke::kdf::HkdfSha256, DhP256HkdfSha256>(
        &OpModeR::Base,
        &private,
        &<DhP256HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(&point).unwrap(),
        b"Ode on a Grecian Urn",
        &sealed,
        b"Count-0",
    );
    assert_eq!(plain.unwrap(), b"Beauty is truth, truth beauty");
}

/// The RFC prints no case of this very suite: this one was sealed by OpenSSL (pyca/cryptography) to the key of A.3.1.
#[test]
fn hpke_with_aes_256_of_openssl() {
    use hpke::{Deserializable as _, OpModeR, kem::DhP256HkdfSha256};

    type Private = <DhP256HkdfSha256 as hpke::Kem>::PrivateKey;
    let private =
        Private::from_bytes(&unhex("f3ce7fdae57e1a310d87f1ebbde6f328be0a99cdbcadf4d6589cf29de4b8ffd2"))
            .unwrap();
    let all = unhex(concat!(
        "045d4b341da6470ab536a02e615f6eafa052e2ddc37c4d79c33c61b5239917b82a7354637dc6256f3cc2aa9ccb9bb73e412bc6fbeecad810191a87a52b2a51c7d9",
        "94f1110a6e597fb65a76fad8c95fa093b10ec6a6461991da6d38c6b01cd1e27cfe69b77c6ea4a23b7d1ad68515"
    ));
    let (point, sealed) = all.split_at(65);
    let plain = hpke::single_shot_open::<hpke::aead::AesGcm256, hpke::kdf::HkdfSha256, DhP256HkdfSha256>(
        &OpModeR::Base,
        &private,
        &<DhP256HkdfSha256 as hpke::Kem>::EncappedKey::from_bytes(point).unwrap(),
        b"Ode on a Grecian Urn",
        sealed,
        b"",
    );
    assert_eq!(plain.unwrap(), b"Beauty is truth, truth beauty");
}
