# The headers that the files of a library share, from the inside out.
set(core_headers <algorithm> <array> <functional> <memory> <optional> <span> <string> <unordered_map> <utility> <variant> <vector>
    <QAbstractItemModel> <QByteArray> <QCoreApplication> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList>
    <QLocale> <QObject> <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVariantMap>)
set(network_headers ${core_headers} <QNetworkReply> <QNetworkRequest> <QTcpServer> <QTcpSocket> <QUrlQuery>)
set(app_headers ${network_headers} <QElapsedTimer> <QFile> <QSqlDatabase> <QSqlQuery> <QUuid>)
set(widget_headers ${app_headers} <QAction> <QApplication> <QComboBox> <QDialog> <QDialogButtonBox> <QHBoxLayout> <QHeaderView>
    <QKeyEvent> <QLabel> <QLineEdit> <QListWidget> <QMenu> <QPainter> <QPlainTextEdit> <QPushButton> <QScrollArea> <QSplitter>
    <QStackedWidget> <QTableView> <QToolButton> <QVBoxLayout> <QWidget>)
set(test_headers <QDir> <QSignalSpy> <QTemporaryDir> <QTest>)

function(number_desk_precompile target)
    if(ND_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()

# @param owner a library that precompiles its headers with the same flags
function(number_desk_precompiled target owner)
    if(ND_PRECOMPILE)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    endif()
endfunction()
