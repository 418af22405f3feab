use std::collections::BTreeMap;

use data_encoding::HEXLOWER;

use super::*;

/// The leaves and roots of the reference tests of Certificate Transparency (merkle_tree_test of RFC 6962's authors).
const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

#[derive(Default)]
struct Memory(BTreeMap<(u32, u64), Hash>);

impl Nodes for Memory {
    fn complete(&mut self, level: u32, place: u64) -> Result<Hash> {
        Ok(self.0[&(level, place)])
    }
}

fn unhex(text: &str) -> Vec<u8> {
    HEXLOWER.decode(text.as_bytes()).unwrap()
}

fn grown(leaves: impl Iterator<Item = Vec<u8>>) -> (Edge, Memory, Vec<Hash>) {
    let (mut edge, mut nodes, mut roots) = (Edge::default(), Memory::default(), Vec::new());
    for bytes in leaves {
        let hash = leaf(&bytes);
        nodes.0.insert((0, edge.size), hash);
        edge.push(hash, |level, place, hash| {
            nodes.0.insert((level, place), hash);
        });
        roots.push(edge.root());
    }
    (edge, nodes, roots)
}

/// The definition of RFC 6962, 2.1, word for word.
fn by_definition(leaves: &[Vec<u8>]) -> Hash {
    match leaves {
        [] => empty(),
        [one] => leaf(one),
        many => {
            let (left, right) = many.split_at(split(many.len() as u64) as usize);
            node(&by_definition(left), &by_definition(right))
        }
    }
}

#[test]
fn the_roots_are_those_of_the_reference() {
    assert_eq!(HEXLOWER.encode(&empty()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    let (_, _, roots) = grown(LEAVES.iter().map(|hex| unhex(hex)));
    let roots: Vec<String> = roots.iter().map(|root| HEXLOWER.encode(root)).collect();
    assert_eq!(roots, ROOTS);
}

#[test]
fn paths_are_those_of_the_reference() {
    let (_, mut nodes, _) = grown(LEAVES.iter().map(|hex| unhex(hex)));
    let hex = |path: Vec<Hash>| path.iter().map(|hash| HEXLOWER.encode(hash)).collect::<Vec<_>>();
    assert_eq!(
        hex(inclusion(&mut nodes, 0, 8).unwrap()),
        [
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
        ]
    );
    assert_eq!(
        hex(inclusion(&mut nodes, 2, 3).unwrap()),
        ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]
    );
    assert_eq!(
        hex(consistency(&mut nodes, 6, 8).unwrap()),
        [
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        ]
    );
    assert_eq!(
        hex(consistency(&mut nodes, 2, 5).unwrap()),
        [
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
        ]
    );
}

#[test]
fn every_proof_of_every_size_holds_and_no_other_leaf_or_root_passes() {
    let leaves: Vec<Vec<u8>> = (0..70_u8).map(|n| vec![n; 3]).collect();
    let (_, mut nodes, roots) = grown(leaves.clone().into_iter());
    for size in 1..=leaves.len() as u64 {
        let whole = roots[size as usize - 1];
        assert_eq!(whole, by_definition(&leaves[..size as usize]));
        assert_eq!(root(&mut nodes, size).unwrap(), whole);
        for index in 0..size {
            let path = inclusion(&mut nodes, index, size).unwrap();
            assert!(check_inclusion(leaf(&leaves[index as usize]), index, size, &path, whole));
            assert!(!check_inclusion(leaf(b"other"), index, size, &path, whole));
            assert!(!check_inclusion(leaf(&leaves[index as usize]), index, size, &path, [7; 32]));
            assert!(
                size == 1 || !check_inclusion(leaf(&leaves[index as usize]), index, size, &path[1..], whole)
            );
        }
        for old in 1..=size {
            let path = consistency(&mut nodes, old, size).unwrap();
            assert!(check_consistency(old, size, &path, roots[old as usize - 1], whole), "{old} {size}");
            assert!(!check_consistency(old, size, &path, [7; 32], whole));
            assert!(!check_consistency(old, size, &path, roots[old as usize - 1], [7; 32]));
        }
    }
}

#[test]
fn an_edge_of_the_wrong_length_is_damage() {
    let (edge, _, _) = grown(LEAVES.iter().map(|hex| unhex(hex)).take(7));
    assert_eq!(Edge::from_bytes(7, &edge.to_bytes()).unwrap(), edge);
    assert!(Edge::from_bytes(8, &edge.to_bytes()).is_err());
    assert!(Edge::from_bytes(7, &edge.to_bytes()[1..]).is_err());
}
