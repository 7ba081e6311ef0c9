// SPDX-License-Identifier: GPL-3.0-or-later
// The least that an export can be: a blocking socket, simdjson, and the bytes of the CSV file. It knows one list, keeps
// nothing, believes whatever it reads, and writes the same file as Number Desk does.
//
//     bench_floor PORT FILE
#include <simdjson.h>

#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <netinet/in.h>
#include <optional>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using std::string_view;

enum class Kind { Text, Flag, Date };
struct Column
{
    string_view name; ///< Its heading; behind the dot the member within "capabilities".
    Kind kind = Kind::Text;
};

/// In the order of the file.
constexpr std::array columns{
    Column{ "phone_number" },
    Column{ "friendly_name" },
    Column{ "status" },
    Column{ "origin" },
    Column{ "capabilities.voice", Kind::Flag },
    Column{ "capabilities.sms", Kind::Flag },
    Column{ "capabilities.mms", Kind::Flag },
    Column{ "capabilities.fax", Kind::Flag },
    Column{ "voice_url" },
    Column{ "voice_method" },
    Column{ "voice_fallback_url" },
    Column{ "voice_fallback_method" },
    Column{ "status_callback" },
    Column{ "status_callback_method" },
    Column{ "voice_application_sid" },
    Column{ "trunk_sid" },
    Column{ "voice_receive_mode" },
    Column{ "voice_caller_id_lookup", Kind::Flag },
    Column{ "sms_url" },
    Column{ "sms_method" },
    Column{ "sms_fallback_url" },
    Column{ "sms_fallback_method" },
    Column{ "sms_application_sid" },
    Column{ "address_requirements" },
    Column{ "address_sid" },
    Column{ "bundle_sid" },
    Column{ "identity_sid" },
    Column{ "emergency_status" },
    Column{ "emergency_address_sid" },
    Column{ "emergency_address_status" },
    Column{ "date_created", Kind::Date },
    Column{ "date_updated", Kind::Date },
    Column{ "beta", Kind::Flag },
    Column{ "api_version" },
    Column{ "sid" },
    Column{ "account_sid" },
    Column{ "uri" },
};

/// The members of a row mostly come in the order of the row before: `guess` is where the member at this place was.
int columnOf(string_view name, int &guess)
{
    if (guess >= 0 && columns[size_t(guess)].name == name)
        return guess;
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name == name)
            return guess = int(i);
    }
    return -1;
}

/// "Wed, 25 Nov 2026 17:01:00 +0000" as 2026-11-25T17:01:00Z.
void writeDate(string_view date, std::string &out)
{
    if (date.size() < 25)
        return;
    const size_t month = string_view("JanFebMarAprMayJunJulAugSepOctNovDec").find(date.substr(8, 3)) / 3 + 1;
    out += date.substr(12, 4);
    out += '-';
    out += char('0' + month / 10);
    out += char('0' + month % 10);
    out += '-';
    out += date.substr(5, 2);
    out += 'T';
    out += date.substr(17, 8);
    out += 'Z';
}

/// A text that a spreadsheet would run, and that is no number.
bool wouldRun(string_view text)
{
    return !text.empty() && string_view("=+-@").find(text.front()) != string_view::npos
        && (text.front() != '+' || text.find_first_not_of("0123456789", 1) != string_view::npos);
}

void writeText(string_view text, std::string &out)
{
    if (wouldRun(text))
        out += '\'';
    const bool quoted = text.find_first_of(",\"\r\n") != string_view::npos;
    if (!quoted) {
        out += text;
        return;
    }
    out += '"';
    for (const char c : text)
        out.append(c == '"' ? 2 : 1, c);
    out += '"';
}

class Service
{
public:
    explicit Service(int port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(uint16_t(port));
        m_open = ::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    }
    ~Service() { ::close(m_socket); }
    Service(const Service &) = delete;
    Service &operator=(const Service &) = delete;

    /// The body of a page, with room behind it for the parser; nothing when it can't be had.
    std::optional<simdjson::padded_string_view> page(const std::string &target)
    {
        const std::string request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        if (!m_open || ::write(m_socket, request.data(), request.size()) != ssize_t(request.size()))
            return std::nullopt;
        size_t have = 0;
        size_t head = 0;
        size_t size = 0;
        while (head == 0 || have < head + size) {
            if (m_bytes.size() < have + chunk + simdjson::SIMDJSON_PADDING)
                m_bytes.resize(have + 4 * chunk + simdjson::SIMDJSON_PADDING);
            const ssize_t read = ::read(m_socket, m_bytes.data() + have, chunk);
            if (read <= 0)
                return std::nullopt;
            have += size_t(read);
            const string_view seen(m_bytes.data(), have);
            const size_t end = head == 0 ? seen.find("\r\n\r\n") : string_view::npos;
            if (end == string_view::npos)
                continue;
            head = end + 4;
            const size_t length = seen.find("Content-Length: ") + 16;
            std::from_chars(seen.data() + length, seen.data() + end, size);
        }
        return simdjson::padded_string_view(m_bytes.data() + head, size, m_bytes.size() - head);
    }

private:
    static constexpr size_t chunk = 256 * 1024;
    int m_socket;
    bool m_open = false;
    std::string m_bytes;
};

void takeValue(simdjson::ondemand::value value, const Column &column, std::string &cell)
{
    if (column.kind == Kind::Flag) {
        cell = value.is_null() ? "" : bool(value.get_bool()) ? "true" : "false";
        return;
    }
    string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return;
    if (column.kind == Kind::Date)
        writeDate(text, cell);
    else
        writeText(text, cell);
}

void writeRow(simdjson::ondemand::object row, std::array<std::string, columns.size()> &cells, std::string &out)
{
    for (std::string &cell : cells)
        cell.clear();
    static std::array<int, 64> guesses{};
    size_t place = 0;
    for (auto member : row) {
        place = (place + 1) % guesses.size();
        const string_view key = member.unescaped_key();
        if (key == "capabilities") {
            for (auto inner : member.value().get_object()) {
                place = (place + 1) % guesses.size();
                const std::string name = "capabilities." + std::string(string_view(inner.unescaped_key()));
                if (const int column = columnOf(name, guesses[place]); column >= 0)
                    takeValue(inner.value(), columns[size_t(column)], cells[size_t(column)]);
            }
        } else if (const int column = columnOf(key, guesses[place]); column >= 0) {
            takeValue(member.value(), columns[size_t(column)], cells[size_t(column)]);
        }
    }
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        out += cells[i];
    }
    out += "\r\n";
}

int run(int port, const char *name)
{
    std::FILE *file = std::fopen(name, "wb");
    if (!file)
        return 1;
    std::string out;
    for (const Column &column : columns)
        (out += column.name) += &column == &columns.back() ? "\r\n" : ",";
    Service service(port);
    simdjson::ondemand::parser parser;
    std::array<std::string, columns.size()> cells;
    std::string target = "/2010-04-01/Accounts/AC/IncomingPhoneNumbers.json?PageSize=1000";
    while (!target.empty()) {
        const auto body = service.page(target);
        if (!body)
            return 1;
        simdjson::ondemand::document page = parser.iterate(*body);
        for (auto row : page["incoming_phone_numbers"].get_array())
            writeRow(row.get_object(), cells, out);
        string_view next;
        target = page["next_page_uri"].get_string().get(next) == simdjson::SUCCESS ? std::string(next) : std::string();
        std::fwrite(out.data(), 1, out.size(), file);
        out.clear();
    }
    return std::fclose(file) == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    try {
        return run(std::atoi(argv[1]), argv[2]);
    } catch (const simdjson::simdjson_error &error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
