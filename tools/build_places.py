"""Writes the list of places that may stand alone before a colon as a dateline.

Sources: exemplar cities of time zones in Unicode CLDR (through Babel), and the capitals below.

Run: python tools/build_places.py  (needs the dependency group "tools")
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale
from babel.core import get_global

TARGET = Path(__file__).parent.parent / "src/newsclean/labels/stamps/places.txt"

LANGUAGES = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv sw"
    " th tr uk ur vi zh"
).split()

CAPITALS = """
Abu Dhabi, Abuja, Accra, Addis Ababa, Algiers, Amman, Amsterdam, Andorra la Vella, Ankara, Antananarivo, Apia,
Ashgabat, Asmara, Astana, Asuncion, Athens, Baghdad, Baku, Bamako, Bandar Seri Begawan, Bangkok, Bangui, Banjul,
Basseterre, Beijing, Beirut, Belgrade, Belmopan, Berlin, Bern, Bishkek, Bissau, Bogota, Bogotá, Brasilia, Bratislava,
Brazzaville, Bridgetown, Brussels, Bucharest, Budapest, Buenos Aires, Bujumbura, Cairo, Canberra, Caracas, Castries,
Chisinau, Colombo, Conakry, Copenhagen, Dakar, Damascus, Dhaka, Dili, Djibouti, Dodoma, Doha, Dublin, Dushanbe,
Freetown, Funafuti, Gaborone, Geneva, Georgetown, Gitega, Guatemala City, Hanoi, Harare, Havana, Helsinki, Honiara,
Islamabad, Jakarta, Jerusalem, Juba, Kabul, Kampala, Kathmandu, Khartoum, Kiev, Kigali, Kingston, Kingstown,
Kinshasa, Kuala Lumpur, Kuwait City, Kyiv, La Paz, Libreville, Lilongwe, Lima, Lisbon, Ljubljana, Lome, London,
Luanda, Lusaka, Luxembourg, Madrid, Majuro, Malabo, Male, Managua, Manama, Manila, Maputo, Maseru, Mbabane,
Mexico City, Minsk, Mogadishu, Monaco, Monrovia, Montevideo, Moroni, Moscow, Muscat, Nairobi, Nassau, Naypyidaw,
N'Djamena, New Delhi, Niamey, Nicosia, Nouakchott, Nuku'alofa, Nuuk, Oslo, Ottawa, Ouagadougou, Palikir, Panama City,
Paramaribo, Paris, Phnom Penh, Podgorica, Port Louis, Port Moresby, Port of Spain, Port Vila, Port-au-Prince,
Porto-Novo, Prague, Praia, Pretoria, Pristina, Pyongyang, Quito, Rabat, Ramallah, Reykjavik, Riga, Riyadh, Rome,
Roseau, San Jose, San Marino, San Salvador, Sana'a, Sanaa, Santiago, Santo Domingo, Sao Tome, Sarajevo, Seoul,
Singapore, Skopje, Sofia, Stockholm, Sucre, Suva, Taipei, Tallinn, Tarawa, Tashkent, Tbilisi, Tegucigalpa, Tehran,
Thimphu, Tirana, Tokyo, Tripoli, Tunis, Ulaanbaatar, Vaduz, Valletta, Vatican City, Victoria, Vienna, Vientiane,
Vilnius, Warsaw, Washington, Wellington, Windhoek, Yamoussoukro, Yaounde, Yerevan, Zagreb
"""

NOT_PLACES = {"Unknown City", "Unbekannt"}
"""CLDR's name of the zone that has no city."""


def places() -> list[str]:
    """Return the names, sorted, each once."""
    names = {" ".join(name.split()) for name in CAPITALS.split(",")}
    zones = [zone for zone in get_global("zone_territories") if "/" in zone and not zone.startswith("Etc/")]
    names.update(zone.rsplit("/", 1)[1].replace("_", " ") for zone in zones)
    for language in LANGUAGES:
        for zone, data in Locale(language).time_zones.items():
            if "/" in zone and not zone.startswith("Etc/") and data.get("city"):
                names.add(data["city"])
    return sorted(name for name in names - NOT_PLACES if not any(c.isdigit() for c in name))


if __name__ == "__main__":
    found = places()
    TARGET.write_text("\n".join(found) + "\n", encoding="utf-8")
    print(f"{len(found)} places in {TARGET}")
